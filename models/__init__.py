"""What the community remembers: tables and enums, grouped by topic."""

from models.announcements import Announcement, AnnouncementState, Audience, Urgency
from models.attendance import Attendance, Door, DoorTry, Way
from models.base import Base, Session
from models.cards import Card
from models.chats import Chat, ChatMemberChange, ChatStanding
from models.clubs import Club, ClubChange, ClubMember, ClubOffer
from models.community import (
    Changed,
    CharterAcceptance,
    CharterVersion,
    CommunityChange,
    CommunityRecord,
    Format,
    Section,
    Seeded,
    Topic,
)
from models.digests import TeamNote
from models.events import (
    SEATED,
    Answer,
    AnswerChange,
    Event,
    EventInterest,
    OpenTo,
    Rsvp,
)
from models.feedback import Feedback, Reason
from models.hosting import HostOffer
from models.ideas import Idea, IdeaStage, IdeaVote, IdeaVoteChange, Lead, VoteChoice
from models.jobs import Mark, Sign
from models.notifications import Notification, NotificationTotal, Outcome, State
from models.posters import Poster
from models.profile import ProfileText
from models.residents import (
    About,
    Membership,
    MembershipChange,
    Mute,
    Question,
    Resident,
    ResidentInterest,
    Switch,
)
from models.rights import Grant, PendingGrant, Right, Role
from models.series import Series, SeriesGuest
from models.subjects import Subject, SubjectKind
from models.updates import HeardUpdate, RejectedUpdate

__all__ = [
    "SEATED",
    "About",
    "Announcement",
    "AnnouncementState",
    "Answer",
    "AnswerChange",
    "Attendance",
    "Audience",
    "Base",
    "Card",
    "Changed",
    "CharterAcceptance",
    "CharterVersion",
    "Chat",
    "ChatMemberChange",
    "ChatStanding",
    "Club",
    "ClubChange",
    "ClubMember",
    "ClubOffer",
    "CommunityChange",
    "CommunityRecord",
    "Door",
    "DoorTry",
    "Event",
    "EventInterest",
    "Feedback",
    "Format",
    "Grant",
    "HeardUpdate",
    "HostOffer",
    "Idea",
    "IdeaStage",
    "IdeaVote",
    "IdeaVoteChange",
    "Lead",
    "Mark",
    "Membership",
    "MembershipChange",
    "Mute",
    "Notification",
    "NotificationTotal",
    "OpenTo",
    "Outcome",
    "PendingGrant",
    "Poster",
    "ProfileText",
    "Question",
    "Reason",
    "RejectedUpdate",
    "Resident",
    "ResidentInterest",
    "Right",
    "Role",
    "Rsvp",
    "Section",
    "Seeded",
    "Series",
    "SeriesGuest",
    "Session",
    "Sign",
    "State",
    "Subject",
    "SubjectKind",
    "Switch",
    "TeamNote",
    "Topic",
    "Urgency",
    "VoteChoice",
    "Way",
]

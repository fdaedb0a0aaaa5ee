"""What follows once it is decided what becomes of an announcement."""

from datetime import datetime

from models import About, Announcement, Question, Resident, Session
from services.mailings import report
from services.people import residents

ASKED = (About.ANNOUNCEMENT, About.ANNOUNCEMENT_WHEN)


async def settle(session: Session, announcement: Announcement, now: datetime) -> None:
    """Its author's messages follow, and nothing is asked about it any more."""
    await report.redraw(session, [announcement.id], now)
    question = await session.get(Question, announcement.author_id)
    if question and question.subject_id == announcement.id:
        author = await session.get_one(Resident, announcement.author_id)
        await residents.drop_question(session, author, ASKED)

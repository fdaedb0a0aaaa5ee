"""What a host writes to the members of a club: the question, the preview with its readers."""

from aiogram.types.maybe_inaccessible_message_union import MaybeInaccessibleMessageUnion

from models import Club, Resident
from services.news.announcements import Draft
from views.core.buttons import keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Replies, Screen, removed
from views.core.texts import Html, Texts, lines, shorten
from views.news import announcements as page
from views.news.announcements import club_letter_act
from views.news.buttons import ClubLetterStep

NAME = 40


def ask(club: Club, t: Texts) -> Screen:
    back = leading(t.plain("back"), ScreenName.CLUB, club.id)
    return Screen(t("club-letter-ask", title=club.title or ""), keyboard([back]))


def wrong_kind(t: Texts) -> Screen:
    return Screen(t("club-letter-kind"))


def head(club: Club, author: Resident, t: Texts) -> Html:
    """The line above the words, in the language of who writes them."""
    return t("club-letter-head", title=club.title or "", name=shorten(author.name, NAME))


def preview(
    draft: Draft, t: Texts, chat: int, instead_of: MaybeInaccessibleMessageUnion | None = None
) -> Replies:
    shown = page.message(draft.announcement).to(chat)
    return [*removed(instead_of), shown, control(draft, t).to(chat)]


def control(draft: Draft, t: Texts) -> Screen:
    letter, reach = draft.announcement, draft.reach
    text = lines(
        t("club-letter-preview"),
        "",
        t("announcement-readers", people=reach.readers),
        t("announcement-digest", now=reach.readers - reach.digest, later=reach.digest)
        if reach.digest
        else None,
        t("announcement-left-unwilling", people=reach.unwilling) if reach.unwilling else None,
    )
    send = t.plain("announcement-confirm", people=reach.readers)
    return Screen(
        text,
        keyboard(
            [club_letter_act(letter, ClubLetterStep.CONFIRM, send, "success")]
            if reach.readers
            else [],
            [
                club_letter_act(letter, ClubLetterStep.TEXT, t.plain("announcement-text")),
                club_letter_act(letter, ClubLetterStep.DISCARD, t.plain("letter-discard")),
            ],
        ),
    )


def discarded(club_id: int, t: Texts) -> Screen:
    to_card = leading(t.plain("club-to-card"), ScreenName.CLUB, club_id)
    return Screen(t("letter-discarded"), keyboard([to_card]))

"""The line of the morning for those who decide on ideas."""

from services.clubs import ideas
from services.clubs.ideas_today import IDEAS_TODAY, Today
from services.core.community import Community
from services.outbox.content import Prepared
from views.clubs import ideas as view
from views.core.buttons import keyboard
from views.core.screen import Screen
from views.core.texts import Texts, lines, shorten
from views.outbox.content import shows

TITLE = 40
NAMED = 5


@shows(IDEAS_TODAY)
def screen(prepared: Prepared, t: Texts, community: Community) -> Screen:
    today: Today = prepared.facts
    text = lines(
        t("ideas-today-waiting", count=today.waiting) if today.waiting else None,
        *(
            t("ideas-today-reached", title=shorten(ideas.title(one), TITLE))
            for one in today.reached[:NAMED]
        ),
        *(
            t("ideas-today-ended", title=shorten(ideas.title(one), TITLE))
            for one in today.ended[:NAMED]
        ),
    )
    return Screen(text, keyboard([view.listed(t)]))

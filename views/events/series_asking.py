"""The question to somebody who stands in a series and does not come."""

from services.core.community import Community
from services.events.series_asking import STANDING_QUESTION
from services.outbox.content import Prepared
from views.core.buttons import button, keyboard
from views.core.screen import Screen
from views.core.texts import Texts
from views.events.buttons import SeriesAct, SeriesTap
from views.outbox.content import shows


@shows(STANDING_QUESTION)
def question(prepared: Prepared, t: Texts, community: Community) -> Screen:
    event = prepared.facts.event
    keep = SeriesTap(event_id=event.id, act=SeriesAct.KEEP)
    leave = SeriesTap(event_id=event.id, act=SeriesAct.NONE)
    return Screen(
        t("series-still", title=event.title or ""),
        keyboard([button(t.plain("series-keep"), keep)], [button(t.plain("series-give"), leave)]),
    )

"""How a meeting repeats, in words, and the button that says yes to all of its dates."""

from datetime import date

from services.events import cards_clock
from services.events.cards import EventCard
from services.events.series_rules import Every, Rhythm
from views.core.buttons import Row, button
from views.core.texts import Texts
from views.events.buttons import SeriesAct, SeriesTap


def described(rhythm: Rhythm, on: date | None, t: Texts) -> str:
    """Such as "every Friday, 8 times"; `on` is one of its dates, if one is known."""
    match rhythm.every:
        case Every.WEEK if len(rhythm.days) == 1 and rhythm.interval == 1:
            what = t.plain("series-weekly-one", day=rhythm.days[0])
        case Every.WEEK:
            days = t.names([t.weekday(day) for day in rhythm.days])
            what = t.plain("series-weekly", interval=rhythm.interval, days=days)
        case Every.DATE:
            what = t.plain(
                "series-monthly-date", interval=rhythm.interval, date=on.day if on else 0
            )
        case Every.WEEKDAY:
            named = {"nth": rhythm.nth, "day": rhythm.days[0]}
            what = t.plain("series-monthly-weekday", interval=rhythm.interval, **named)
    if rhythm.times:
        return t.plain("series-with-times", rhythm=what, times=rhythm.times)
    if rhythm.until:
        return t.plain("series-with-until", rhythm=what, date=t.on(rhythm.until))
    return what


def of_card(card: EventCard, t: Texts) -> str:
    assert card.rhythm
    on = cards_clock.local(card.event).date() if card.event.starts_at else None
    return described(card.rhythm, on, t)


def standing(card: EventCard, t: Texts) -> Row:
    """One tap answers every date, the next one takes it back."""
    if card.rhythm is None:
        return []
    act = SeriesAct.NONE if card.standing else SeriesAct.ALL
    label = t.plain("series-leave" if card.standing else "series-join")
    return [button(label, SeriesTap(event_id=card.event.id, act=act))]

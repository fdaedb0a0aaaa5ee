"""When sending stops because nobody knows what becomes of it, and how it goes on."""

from datetime import UTC, datetime, timedelta

from bot.delivery.breaker import Breaker

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def test_three_doubtful_ends_in_a_row_open_it_and_one_probe_closes_it() -> None:
    breaker = Breaker()
    assert [breaker.landed(ambiguous=True, now=NOW) for _ in range(3)] == [False, False, True]

    assert breaker.room(8, 0, NOW) == 0
    later = NOW + timedelta(seconds=5)
    assert breaker.room(8, 0, later) == 1
    assert breaker.room(8, 1, later) == 0, "the probe is under way"

    breaker.landed(ambiguous=False, now=later)
    assert breaker.room(8, 0, later) == 8


def test_a_clear_end_in_between_keeps_it_closed() -> None:
    breaker = Breaker()
    for ambiguous in (True, True, False, True, True):
        breaker.landed(ambiguous=ambiguous, now=NOW)
    assert breaker.room(8, 0, NOW) == 8


def test_an_hour_of_outage_costs_ten_probes() -> None:
    breaker, now, probes = Breaker(), NOW, 0
    for _ in range(3):
        breaker.landed(ambiguous=True, now=now)
    while now < NOW + timedelta(hours=1):
        if breaker.room(8, 0, now):
            probes += 1
            breaker.landed(ambiguous=True, now=now)
        now += timedelta(seconds=1)
    assert probes <= 12


def test_those_in_flight_when_it_opens_do_not_lengthen_the_pause() -> None:
    breaker = Breaker()
    for _ in range(8):
        breaker.landed(ambiguous=True, now=NOW)
    assert breaker.room(8, 0, NOW + timedelta(seconds=5)) == 1

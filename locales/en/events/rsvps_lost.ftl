lost-seats = { $count ->
        [one] I freed your seat:
       *[other] I freed your seats:
    }
lost-seat = • { $what }
lost-event = “{ $title }”, { $when }
lost-again = { $count ->
        [one] ↩️ Sign up again
       *[other] ↩️ Sign up again for all
    }
lost-taken = <b>Signed up again:</b>
lost-now-going = ✅ { $what }: you’re going
lost-now-waiting = ⏳ { $what }: full, you are number { $position } on the waiting list
lost-none = Nothing to take again: you have answered since, or these events have begun.

people-title = 👥 <b>{ $title }</b>
people-going = ✅ <b>Going ({ $count })</b>
people-offered = 🪑 <b>Seat held ({ $count })</b>
people-waiting = ⏳ <b>On the waiting list ({ $count })</b>
people-maybe = 🤔 <b>Maybe ({ $count })</b>
people-name = { $number }. { $name }{ $brings ->
        [0] {""}
       *[other] {" "}+{ $brings }
    }{ $hidden ->
        [yes] {" "}(not shown to neighbours)
       *[no] {""}
    }
people-more = and { $count } more
people-came = 📍 <b>Here: { $count }</b>
people-back = ‹ Back to the event

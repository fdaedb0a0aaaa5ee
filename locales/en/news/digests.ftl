week-title = 🗞 <b>Your week</b>
week-mine = ⭐ <b>Your events</b>
week-line = • { $when } — { $title }
week-open = { $title } ›
week-full = { $line } (full)
week-maybe = { $line } (maybe)
week-waiting = { $line } (on the waiting list)
week-fitting = 💡 <b>You may like</b>
week-nearest = 📅 <b>Coming soon</b>
week-others = 📅 <b>Also this week</b>
week-ahead = 🔭 <b>A little later</b>
week-more = … and { $count } more: all behind “📅 Events”
week-newcomers = 👋 <b>New neighbours:</b> { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
week-empty = A quiet week: no events and no new neighbours. When there is something new, you will find it behind the button below.

week-announced = 📣 <b>Announcements</b>
week-announced-line = { $number }. { $words }
week-announced-open = 📣 Read { $number }
doubt-digest = { $people ->
        [one] Nobody knows whether { $people } person got this week’s digest: the connection was lost. Managers see this line.
       *[other] Nobody knows whether { $people } people got this week’s digest: the connection was lost. Managers see this line.
    }

week-title = 🗞 <b>Your week</b>
week-mine = ⭐ <b>Your events</b>
week-line = • { $when } — { $title }
week-open = { $title } ›
week-full = { $line } (full)
week-maybe = { $line } (maybe)
week-offered = { $line } (a seat is held for you)
week-waiting = { $line } (on the waiting list)
week-fitting = 💡 <b>You may like</b>
week-nearest = 📅 <b>Coming soon</b>
week-others = 📅 <b>Also this week</b>
week-ahead = 🔭 <b>A little later</b>
week-fresh = 🌱 <b>Try something new:</b> once a month, one event outside your topics
week-more = …and { $count } more: all under “📅 Events”
week-newcomers = 👋 <b>New neighbours:</b> { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
week-nothing = No events are planned yet.
week-empty = A quiet week: no events and no new neighbours. When there is something new, it will be under the button below.

week-announced = 📣 <b>Announcements</b>
week-announced-line = { $number }. { $words }
week-announced-open = 📣 Read { $number }
doubt-digest = { $people ->
        [one] I don’t know whether { $people } person got this digest: the connection was lost. Only managers see this line.
       *[other] I don’t know whether { $people } people got this digest: the connection was lost. Only managers see this line.
    }
week-ideas = 💡 <b>Ideas of neighbours: would you come?</b>
week-idea = • { $title } — { $votes } of { $threshold }
week-idea-open = 💡 { $title } ›

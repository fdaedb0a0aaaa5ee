event-gone = This event no longer exists.
event-cancelled = “{ $title }” is cancelled.
card-title = <b>{ $title }</b>
card-cancelled = ❌ <b>Cancelled</b>
card-when = 🗓 { $moment } ({ $city })
card-where = 📍 { $place }
card-online = 💻 Online
card-where-online = 💻 Online: { $place }
card-host = 👤 Hosted by { $name }
card-host-gone = 👤 Hosted by the organisers
card-interests = 🏷 { $names }
card-description = { $words }
card-begun = 🔒 Sign-up is closed
card-nobody = Nobody has signed up yet. Will you be the first?
card-going-nameless = ✅ Going { $count }
card-going = ✅ Going { $count }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
card-maybe = 🤔 Maybe: { $count }
card-seats = { $left ->
        [0] 🪑 No seats left, there is a queue
        [one] 🪑 { $left } seat left of { $seats }
       *[other] 🪑 { $left } seats left of { $seats }
    }
card-waiting = ⏳ In the queue: { $count }
card-mine-going = <b>You’re going.</b> If you can’t come, press “Can’t”: someone else will get the seat.
card-mine-maybe = <b>You said “maybe”.</b>
card-mine-declined = <b>You’re not going.</b>
card-mine-waiting = <b>You’re number { $position } in the queue.</b> I’ll write as soon as a seat is free.
card-open-bot = Open the bot
card-calendar = 🗓 Add to calendar
card-people = 👥 Who is going
card-manage = ⚙️ Manage the event

card-agenda = 📅 All events

rsvp-going = ✅ Going
rsvp-queue = ⏳ Join the queue
rsvp-maybe = 🤔 Maybe
rsvp-declined = ❌ Can't

toast-going = See you there!
toast-waiting = No seats left, you are number { $position } in the queue. When one is free, I will write at once.
toast-maybe = Noted: maybe. When you decide, press “Going”.
toast-declined = What a pity! If you change your mind, press “Going”.
toast-open-bot =
    { $said }
    So that I can remind you, open @{ $bot } and press “Start”.

event-gone = This event is no longer there.
event-cancelled = “{ $title }” is cancelled.
rsvp-too-late = “{ $title }” has begun: it is too late to answer.

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
card-mine-going = <b>You are going.</b> If you cannot come, press “Can't”: someone else will get the seat.
card-mine-maybe = <b>You said “maybe”.</b>
card-mine-declined = <b>You are not going.</b>
card-mine-waiting = <b>You are number { $position } in the queue.</b> When a seat is free, I will write at once.
card-open-bot = Open the bot
card-calendar = 🗓 Add to calendar
card-people = 👥 Who is going
card-manage = ⚙️ Manage the event

letter-event-invitation = 💌 You are invited
letter-event-moved = ⏰ <b>The event has been moved.</b> The new time is below; if it does not suit you, press “Can't”.
letter-event-changed = ✏️ <b>Changed in the event:</b> { $what }
letter-seat-promoted = 🎉 <b>A seat is free, you are going!</b> If your plans have changed, press “Can't”.
letter-reminder-evening = 🔔 { $near ->
        [today] Today at { $time }
        [tonight] Tonight at { $time }
       *[tomorrow] Tomorrow at { $time }
    }: “{ $title }”
letter-reminder-soon = 🔔 “{ $title }” starts soon, at { $time }

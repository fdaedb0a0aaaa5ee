rsvp-going = ✅ Going
rsvp-queue = ⏳ Join the queue
rsvp-leave-queue = 🚪 Leave the queue
rsvp-maybe = 🤔 Maybe
rsvp-declined = ❌ Can’t

toast-going = See you there!
toast-waiting = No seats left, you’re number { $position } in the queue. I’ll write as soon as one is free.
toast-maybe = Noted: maybe. Once you know, change your answer.
toast-declined = What a pity! You can still change your answer.
toast-open-bot =
    { $said }
    So that I can remind you, open @{ $bot } and press “Start”.

event-gone = This event no longer exists.
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
card-mine-going = <b>You’re going.</b> If you can’t come, press “Can’t”: someone else will get the seat.
card-mine-maybe = <b>You said “maybe”.</b>
card-mine-declined = <b>You’re not going.</b>
card-mine-waiting = <b>You’re number { $position } in the queue.</b> I’ll write as soon as a seat is free.
card-open-bot = Open the bot
card-calendar = 🗓 Add to calendar
card-people = 👥 Who is going
card-manage = ⚙️ Manage the event

letter-event-invitation = 💌 You are invited
letter-event-moved = ⏰ <b>The event has been moved.</b> Please check whether the new time suits you.
letter-event-changed = ✏️ <b>What changed:</b> { $what }
letter-seat-promoted = 🎉 <b>A seat is free, you’re going!</b>
letter-reminder-evening = 🔔 { $near ->
        [today] Today at { $time }
        [tonight] Tonight at { $time }
       *[tomorrow] Tomorrow at { $time }
    }: “{ $title }”
letter-reminder-soon = 🔔 “{ $title }” starts soon, at { $time }

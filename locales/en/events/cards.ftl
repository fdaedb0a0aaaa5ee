event-gone = This event no longer exists.
event-over = “{ $title }” is over.
event-cancelled = “{ $title }” is cancelled.
card-title = <b>{ $title }</b>
card-cancelled = ❌ <b>Cancelled</b>
card-when = 🗓 { $moment }
card-where = 📍 { $place }
card-online = 💻 Online
card-where-online = 💻 Online: { $place }
card-host = 👤 Hosted by { $name }
card-host-gone = 👤 Hosted by the organisers
card-format = 🎨 { $name }
card-interests = 🏷 { $names }
card-description = { $words }
card-begun = 🔒 Sign-up is closed
card-over = 🏁 This event is over
card-nobody = Nobody has signed up yet.{ $inviting ->
        [yes] {" "}Will you be the first?
       *[no] {""}
    }
card-going-nameless = ✅ { $count } going
card-going = ✅ { $count } going: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
card-late = 🕐 Coming late: { $count }
card-maybe = 🤔 Maybe: { $count }
card-seats = { $left ->
        [0] 🪑 Full{ $inviting ->
            [yes] . You can join the waiting list
           *[no] {""}
        }
        [one] 🪑 { $left } seat left
       *[other] 🪑 { $left } seats left
    }
card-waiting = ⏳ On the waiting list: { $count }
card-mine-going = { $late ->
        [yes] <b>You’re going, but late.</b>
       *[no] <b>You’re going.</b>
    } If you can’t come, press { $standing ->
        [yes] “Skip this one”
       *[no] “Can’t go”
    }{ $seats ->
        [limited] : someone else will get the seat.
       *[free] .
    }
card-mine-maybe = <b>You said “maybe”.</b>
card-mine-declined = <b>You’re not going.</b>
card-mine-waiting = { $full ->
        [yes] <b>You’re number { $position } on the waiting list.</b> I’ll write as soon as a seat opens up.
       *[no] <b>There is a free seat.</b>
    }
card-mine-offered = <b>I’m holding a seat for you until { $until }.</b> Are you coming?
card-open-bot = Open the bot
card-calendar = 🗓 Add to calendar
card-people = 👥 Who is going
card-manage = ⚙️ Manage the event

card-agenda = 📅 All events
card-rate = ⭐ How was it?

led-coming = 🎤 <b>I host</b>
led-coming-empty = 🎤 <b>I host.</b> You have no upcoming events. Shall we bring the neighbours together?
led-past = 🎤 <b>I host: past events</b>
led-past-empty = 🎤 No past events yet: the first one is still to come.
led-item = { $cancelled ->
        [yes] ❌{" "}
       *[no] {""}
    }{ $when } · { $title } · ✅{" "}{ $going }
led-rescued = 🪑 { $count ->
        [one] One seat was saved this month: taken from the waiting list.
       *[other] { $count } seats were saved this month: taken from the waiting list.
    }
led-new = ➕ New event
led-draft = 📝 Draft: { $title }
led-go-coming = ‹ Upcoming
led-go-past = 🕰 Past
led-title = 🎤 <b>{ $title }</b>
led-guests = { $over ->
        [yes] 👥 Who signed up
       *[no] 👥 Who’s coming
    }
led-feedback = 💬 Feedback
led-write = ✉️ Write to guests
led-repeat = 🔁 Next date
led-change = ⚙️ Change
led-back = ‹ I host
lead-open = 🎤 Host’s page

agenda-all-title = 📅 <b>Upcoming events</b>
agenda-all-hint = Tap an event to see more and to answer.
agenda-all-empty = Nothing is planned yet. New events will appear here and in the weekly digest.
agenda-all-empty-host = Nothing is planned yet. Bring the neighbours together: /newevent
agenda-mine-title = ⭐ <b>My events</b>
agenda-mine-hint = ✅{"\u00A0"}going · 🤔{"\u00A0"}maybe · ⏳{"\u00A0"}on the waiting list · 🎤{"\u00A0"}hosting
agenda-mine-empty = You haven’t signed up for anything yet, and nothing is planned. When there is an event, it will be under “📅 All events”.
agenda-past-title = 🕰 <b>Where you have been</b>
agenda-past-hint = The most recent first.
agenda-past-empty = No past events yet. Time to choose the first one: the button is below.

agenda-when = { $near ->
        [now] on now
        [today] today, { $time }
        [tonight] tonight, { $time }
        [tomorrow] tomorrow, { $time }
       *[later] { $moment }
    }
agenda-title = { $repeats ->
        [all] 🔁{"\u00A0"}{ $title } · all dates
        [yes] 🔁{"\u00A0"}{ $title }
       *[no] { $title }
    }
agenda-item = { $led ->
        [yes] 🎤{" "}
       *[no] {""}
    }{ $mark ->
        [going] ✅{" "}
        [maybe] 🤔{" "}
        [waiting] ⏳{" "}
        [offered] 🪑{" "}
        [declined] ❌{" "}
       *[none] {""}
    }{ $when } · { $title }{ $full ->
        [yes] {" "}· full
       *[no] {""}
    }
agenda-go-all = 📅 All events
agenda-go-mine = ⭐ My events
agenda-go-past = 🕰 Past events
agenda-chat-empty = 📅 Nothing is planned yet. When there is an event, it will be here.
agenda-chat-line = • { $when } · <a href="{ $link }">{ $title }</a>{ $full ->
        [yes] {" "}· full
       *[no] {""}
    }
agenda-chat-more = …and { $count } more
agenda-chat-open = 📅 Choose and sign up
agenda-mine-instead = You haven’t signed up for anything yet. See what’s coming up:

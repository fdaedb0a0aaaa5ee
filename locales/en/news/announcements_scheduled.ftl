announcement-waiting = Already scheduled:
announcement-waiting-one = ⏰ { $when } · { $words }

announcement-later = ⏰ Send later
announcement-ask-when =
    ⏰ <b>When should it go out?</b> Tap or write, for example: “tomorrow at 10” or “Friday 19:00”.
    Time: { $city }.
announcement-which-hour = 🗓 <b>{ $day }.</b> At what time? Tap or write, for example: “18:30”.
announcement-which-half = 🗓 <b>{ $day }.</b> In the morning or in the evening?
announcement-midnight = 🌙 Midnight lies between two days. Which one do you mean?
announcement-too-soon = That is less than a minute away. Choose another time, or send it now.
announcement-too-far = That is too far ahead: an announcement can wait for { $days } { $days ->
        [one] day
       *[other] days
    } at most.

announcement-leaves = { $days ->
        [0] ⏰ <b>Goes out today at { $time }</b>
        [1] ⏰ <b>Goes out tomorrow, { $date }, at { $time }</b>
       *[other] ⏰ <b>Goes out on { $moment }</b>
    }
announcement-words = “{ $words }”
announcement-by-then = { $people ->
        [0] Nobody would get it now. Whoever is there by then will.
        [one] <b>{ $people } person</b> would get it now. Whoever joins in time will, too.
       *[other] <b>{ $people } people</b> would get it now. Whoever joins in time will, too.
    }
announcement-send-now = Send now
announcement-other-time = Another time
announcement-whole = Whole text
announcement-recall = Don’t send
announcement-open-draft = Open the draft

announcement-scheduled = This announcement is scheduled. To change it, open it from /announce and tap “Don’t send”.
announcement-unsent =
    ⚠️ This announcement did not go out at its time.
    “{ $words }”

    The draft is still there.
announcement-unsent-nobody =
    ⚠️ The announcement was not sent: its time came, but there was nobody to get it.
    “{ $words }”

    The draft is still there.
announcement-unsent-role =
    ⚠️ The announcement was not sent: its time came, but only managers may write announcements.
    “{ $words }”
announcement-unsent-late =
    ⚠️ The announcement was not sent: I was away at its time, and more than three hours have passed since.
    “{ $words }”

    The draft is still there. If it is still needed, send it yourself.

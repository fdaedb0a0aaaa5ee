notification-host-evening = 🎤 { $near ->
        [today] Today at { $time }
        [tonight] Tonight at { $time }
       *[tomorrow] Tomorrow at { $time }
    } you are hosting “{ $title }”
notification-host-full = 🎉 <b>“{ $title }”, { $when }, is full.</b> { $count ->
        [one] { $count } person is going
       *[other] { $count } people are going
    }. If there is room for more, add seats.
notification-host-queue = ⏳ <b>“{ $title }”, { $when }, has a waiting list now.</b> { $name } is waiting. Add seats, and I’ll move the waiting list up and tell everyone.
host-ready = ☑️ All set? { $online ->
        [yes] The link
       *[no] The place
    } · the code for guests · what to bring · a first question to get people talking.
host-nobody = Nobody has signed up yet.
host-more-seats = 🪑 Add seats
host-plain = 🎤 You are hosting “{ $title }”: { $when }

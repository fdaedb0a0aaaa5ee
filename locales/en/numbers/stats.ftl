stats-title = <b>{ $month }</b>{ $state ->
        [open] {" (so far)"}
        [scoring] {" (scores still coming in)"}
       *[closed] {""}
    }
stats-residents = 👥 Neighbours: <b>{ $value }</b>{ $was }
stats-joined = 🌱 Joined: <b>{ $value }</b>{ $was }
stats-sources = 🚪 How they came: { $counts }
stats-source = { $kind ->
        [inv] invited by neighbours
        [src] by links
        [e] from event cards
        [none] on their own
       *[other] other ways
    }
stats-links = 🔗 By links: { $counts }
stats-inviters = 🤝 Invited by: { $counts }
stats-left = 🍂 Left: <b>{ $value }</b>{ $was }
stats-events = 📅 Events: <b>{ $value }</b>{ $was }
stats-answers = 🙋 Answers to invitations: <b>{ $value }</b>{ $was }
stats-nps = ⭐ { $nps }{ $was }
stats-nps-none = ⭐ NPS: no scores yet
stats-rating = NPS <b>{ $score }</b> from { $n } { $n ->
        [one] score
       *[other] scores
    }{ $few ->
        [yes] {", too few to tell"}
       *[no] {""}
    }
stats-was = {" "}· { $value } in { $month }

stats-events-title = <b>Events of the month</b>
stats-event = “{ $title }”, { $day }: { $hands }
stats-events-more = …and { $count } more { $count ->
        [one] event
       *[other] events
    }
stats-going = ✅ { $count }
stats-came = 📍 { $count }
stats-maybe = 🤔 { $count }
stats-declined = ❌ { $count }
stats-waiting = ⏳ { $count }

stats-earlier = ‹ { $month }
stats-later = { $month } ›
stats-verdict = 💬 Guests’ feedback: { $count }
stats-verdict-title = <b>{ $month }: what guests say</b>
stats-verdict-none = This month guests gave scores only.
stats-quote = “{ $title }”, { $day }, score { $score }
    <blockquote>{ $words }</blockquote>

stats-chart-residents = Neighbours
stats-chart-joined = Joined
stats-chart-left = Left
stats-chart-nps = NPS

stats-empty =
    <b>No numbers yet</b>

    Here you will see how many of us there are, who came and left, which events took place and how they were rated. It all starts with the first event: /newevent
stats-no-month = There are no numbers for this month.

# A sentence about what changed. { $before } is "October".
stats-news-one = { $than ->
        [yes] Compared with { $before }, { $first }
       *[no] { $first }
    }.
stats-news-two = { $than ->
        [yes] Compared with { $before }, { $first }
       *[no] { $first }
    }, and { $second }.
stats-news-none = Much the same as in { $before }.
stats-news-early = The month is not over yet: too early to compare it with { $before }.
stats-news-first = This is the first month: nothing to compare it with yet.
stats-change-joined-more = { $size ->
        [from_none] { $count } { $count ->
            [one] person
           *[other] people
        } joined, none in { $before }
        [twice] twice as many people joined
        [thrice] three times as many people joined
       *[other] { $by } more { $by ->
            [one] person
           *[other] people
        } joined
    }
stats-change-joined-less = { $size ->
        [to_none] nobody joined, down from { $count } in { $before }
        [twice] half as many people joined
        [thrice] a third as many people joined
       *[other] { $by } fewer { $by ->
            [one] person
           *[other] people
        } joined
    }
stats-change-left-more = { $size ->
        [from_none] { $count } { $count ->
            [one] person
           *[other] people
        } left, none in { $before }
        [twice] twice as many people left
        [thrice] three times as many people left
       *[other] { $by } more { $by ->
            [one] person
           *[other] people
        } left
    }
stats-change-left-less = { $size ->
        [to_none] nobody left, down from { $count } in { $before }
        [twice] half as many people left
        [thrice] a third as many people left
       *[other] { $by } fewer { $by ->
            [one] person
           *[other] people
        } left
    }
stats-change-events-more = { $size ->
        [from_none] there { $count ->
            [one] was { $count } event
           *[other] were { $count } events
        }, none in { $before }
        [twice] there were twice as many events
        [thrice] there were three times as many events
       *[other] there were { $by } more events
    }
stats-change-events-less = { $size ->
        [to_none] there were no events, down from { $count } in { $before }
        [twice] there were half as many events
        [thrice] there were a third as many events
       *[other] there were { $by } fewer events
    }
stats-change-answers-more = { $size ->
        [from_none] invitations were answered { $count ->
            [one] { $count } time
           *[other] { $count } times
        }, never in { $before }
        [twice] invitations were answered twice as often
        [thrice] invitations were answered three times as often
       *[other] there were { $by } more answers to invitations
    }
stats-change-answers-less = { $size ->
        [to_none] no invitations were answered, down from { $count } in { $before }
        [twice] invitations were answered half as often
        [thrice] invitations were answered a third as often
       *[other] there were { $by } fewer answers to invitations
    }
stats-change-nps = NPS { $way ->
        [up] rose
       *[down] fell
    } from { $was } to { $now }
stats-in-month = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

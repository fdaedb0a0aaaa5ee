stats-title = <b>{ $month }</b>{ $state ->
        [open] {" (so far)"}
        [scoring] {" (scores still coming in)"}
       *[closed] {""}
    }
stats-residents = 👥 Neighbours: <b>{ $value }</b>{ $delta }
stats-joined = 🌱 Joined: <b>{ $value }</b>{ $delta }
stats-left = 🍂 Left: <b>{ $value }</b>{ $delta }
stats-events = 📅 Events: <b>{ $value }</b>{ $delta }
stats-answers = 🙋 Answers to invitations: <b>{ $value }</b>{ $delta }
stats-nps = ⭐ { $nps }{ $delta }
stats-nps-none = ⭐ NPS: no scores yet
stats-rating = NPS <b>{ $score }</b> from { $n } { $n ->
        [one] score
       *[other] scores
    }{ $few ->
        [yes] {", too few to tell"}
       *[no] {""}
    }
stats-was = {" "}({ $value } last month)
stats-up = {" "}(+{ $by } ▲)
stats-down = {" "}(−{ $by } ▼)
stats-same = {" "}(no change)

stats-events-title = <b>Events of the month</b>
stats-event = “{ $title }”: { $hands }
stats-events-more = …and { $count } more { $count ->
        [one] event
       *[other] events
    }
stats-going = ✅ { $count }
stats-maybe = 🤔 { $count }
stats-declined = ❌ { $count }
stats-waiting = ⏳ { $count }

stats-earlier = ‹ { $month }
stats-later = { $month } ›
stats-verdict = 💬 Feedback of guests: { $count }
stats-verdict-title = <b>{ $month }: what guests say</b>
stats-verdict-none = This month guests gave scores only.
stats-quote = “{ $title }”, score { $score }
    <blockquote>{ $words }</blockquote>

stats-chart-residents = Neighbours
stats-chart-joined = Joined
stats-chart-left = Left
stats-chart-nps = NPS
stats-chart-no-scores = no scores yet

stats-empty =
    <b>No numbers yet</b>

    Here you will see how many we are, who came and left, which events took place and how they were rated. It all starts with the first event: /newevent
stats-no-month = There are no numbers for this month.

# A sentence about what changed. { $before } is "October".
stats-news-one = Compared with { $before }, { $first }.
stats-news-two = Compared with { $before }, { $first }, and { $second }.
stats-news-nps = { $first }: from { $was } to { $now }.
stats-news-none = Much the same as in { $before }.
stats-news-early = The month is not over yet: too early to compare it with { $before }.
stats-news-first = This is the first month: nothing to compare it with yet.
stats-change-joined-more = { $times ->
        [2] twice as many people joined
        [3] three times as many people joined
       *[other] { $by } more { $by ->
            [one] person
           *[other] people
        } joined
    }
stats-change-joined-less = { $times ->
        [2] half as many people joined
        [3] a third as many people joined
       *[other] { $by } fewer { $by ->
            [one] person
           *[other] people
        } joined
    }
stats-change-left-more = { $times ->
        [2] twice as many people left
        [3] three times as many people left
       *[other] { $by } more { $by ->
            [one] person
           *[other] people
        } left
    }
stats-change-left-less = { $times ->
        [2] half as many people left
        [3] a third as many people left
       *[other] { $by } fewer { $by ->
            [one] person
           *[other] people
        } left
    }
stats-change-events-more = { $times ->
        [2] there were twice as many events
        [3] there were three times as many events
       *[other] there were { $by } more events
    }
stats-change-events-less = { $times ->
        [2] there were half as many events
        [3] there were a third as many events
       *[other] there were { $by } fewer events
    }
stats-change-answers-more = { $times ->
        [2] invitations were answered twice as often
        [3] invitations were answered three times as often
       *[other] there were { $by } more answers to invitations
    }
stats-change-answers-less = { $times ->
        [2] invitations were answered half as often
        [3] invitations were answered a third as often
       *[other] there were { $by } fewer answers to invitations
    }
stats-change-nps-more = the score rose by { $by }
stats-change-nps-less = the score fell by { $by }
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

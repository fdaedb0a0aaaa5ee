idea-reached = 🎉 Enough people would come to your idea! The organisers decide when to begin, and I'll write to you.
idea-ended = { $reached ->
        [yes] It cannot be for now: the organisers decided so. Thank you for the idea; this is what neighbours said.
       *[no] There were not enough people this time. Thank you for the idea; this is what neighbours said.
    }
idea-report-votes = 📊 Would come: { $votes } of { $threshold }{ $passes ->
        [0] {""}
       *[other] . Not for me: { $passes }
    }
idea-report-clashes = ⚠️ At the same time: { $events }
idea-report-helpers = 🤝 Would help: { $names }
idea-report-leaders = 🎤 Could lead it: { $names }
idea-report-no-leader = 🎤 Nobody has offered to lead it yet.
idea-go-means = If you found the club, { $count ->
        [one] { $count } person gets
       *[other] { $count } people get
    } the news and a button to join. { $hosted ->
        [yes] { $host } becomes its host.
       *[no] You become its host; you can ask somebody else later.
    }
idea-go = ✅ Found the club
idea-no-go = Not now
idea-no-go-sure = Turn this idea down? { $count ->
        [one] { $count } person reads
       *[other] { $count } people read
    } that it cannot be for now.
idea-no-go-yes = Yes, not now
idea-not-reached = There are not enough votes yet to decide.

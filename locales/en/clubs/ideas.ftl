ideas-back = 💡 Ideas
ideas-all = 💡 <b>Ideas of neighbours</b>

    Open any and say whether you would come. When enough people would, it becomes a club.
ideas-none = 💡 No ideas right now. Propose yours: one sentence is enough.
idea-propose = 💡 Propose
idea-open = 💡 Open the idea
idea-item-voting = { $title } · { $votes } of { $threshold }
idea-item-reached = 🎉 { $title } · { $votes } of { $threshold }
idea-item-waiting = ⏳ { $title }
idea-item-returned = ✏️ { $title }

idea-words = 💡 <b>{ $words }</b>
idea-author = 👤 Proposed by { $name }
idea-when = 🕐 Suits: { $slots }
idea-leads = 🎤 { $lead }
idea-lead-yes = 🎤 There is a host
idea-lead-together = 🎤 There is one host, a second is needed
idea-lead-no = 🎤 A host is needed
idea-count-voting = 📊 { $votes } of { $threshold }, { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
idea-count-reached = 🎉 { $votes } of { $threshold }: enough people! The organisers decide what comes next.
idea-count-go = ✅ The idea became a club.
idea-count-no_go = Not enough yet: { $votes } of { $threshold }.
idea-suits = 🕐 Suits best: { $slots }
idea-helpers = 🤝 { $count ->
        [one] { $count } person helps
       *[other] { $count } people help
    }
idea-mine-come = ✅ You would come.
idea-mine-help = 🤝 You would come and help.
idea-mine-pass = Not for you. You can change your mind at any time.
idea-mine-slots = It suits you: { $slots }
idea-other-time = 🕐 Another time
idea-to-club = 🏘 Open the club
idea-done = Done
slot-morning = { $day } morning
slot-day = { $day } afternoon
slot-evening = { $day } evening

vote-come = I'd come
vote-help = I'd help
vote-pass = Not for me
voted-come = Noted: you would come. When does it suit you?
voted-help = Thank you! Noted: you would come and help.
voted-pass = Noted. You can change your mind at any time.
voted-slot = { $suits ->
        [yes] Noted: { $slot } suits you.
       *[no] Not marked any more: { $slot }.
    }
idea-gone = This idea is gone.
idea-over = This idea has been decided already.
idea-invitation = An idea about a topic of yours. What do you say?
idea-to-report = 📊 Decide
idea-format = 🎲 { $format }

guest-change = ✏️ Add or remove
guest-list = ✏️ <b>{ $title }</b>
    Tap a name to sign somebody up or remove them. Whoever is not listed: “Sign a neighbour up”.
guest-list-empty = ✏️ <b>{ $title }</b>
    Nobody has answered yet. Sign the first ones up yourself: “Sign a neighbour up”.
guest-add = ➕ Sign a neighbour up
guest-whole-list = 👥 The list
guest-back = ‹ All guests
guest-item = { $state ->
        [going] ✅
        [waiting] ⏳
        [offered] 🪑
        [maybe] 🤔
       *[unexpected] ➕
    } { $name }{ $brings ->
        [0] {""}
       *[other] {" "}+{ $brings }
    }
guest-title = ✏️ <b>{ $title }</b>
guest-standing = <b>{ $name }</b>: { $answer ->
        [going] ✅ going
        [waiting] ⏳ number { $position } in the waiting list
        [offered] 🪑 a seat is held
        [maybe] 🤔 maybe
        [declined] ❌ not going
       *[none] no answer
    }{ $brings ->
        [0] {""}
       *[other] , with a guest
    }
guest-told = Whatever you change, the person hears at once.
guest-closed = Answers do not change any more.
guest-going = ✅ Sign up
guest-queue = ⏳ Put on the waiting list
guest-maybe = 🤔 Maybe
guest-remove = 🚫 Remove
guest-ask-why = 🚫 <b>Remove: { $name }.</b> Why? The person will read the reason: choose one, or write your own, up to { $limit } characters.
guest-why-room = Less room than we thought
guest-why-changed = The event has changed
guest-why-asked = The person asked for it
guest-read-room = there is less room than we thought.
guest-read-changed = the event will be different from the plan.
guest-read-asked = you asked for it.
guest-removed = { $name }: no longer signed up
guest-not-coming = { $name } is not signed up anyway.
guest-found = 🔎 “{ $words }”: tap a name. Somebody else? Type other letters.
guest-found-nobody = 🔎 “{ $words }”: nobody found. Type other letters.
notification-guest-answered = ✍️ <b>The host has noted your answer.</b> { $what }. If that is wrong, please change it.
notification-guest-removed = 🚫 <b>The host has taken you off the list:</b> “{ $title }”.
notification-guest-reason = Reason: { $words }

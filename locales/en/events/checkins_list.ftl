door-list = ✅ Check guests in
door-code = 🔢 Code and QR
door-find = 🔎 Find
door-close = 🏁 Close the list
door-reopen = ↩️ Open the list
door-whole-list = ‹ The whole list
door-list-title = 🎤 <b>{ $title }</b>
door-list-here = ✅ Here: <b>{ $here }</b>, signed up: { $expected }
door-list-closed = 🏁 <b>The list is closed</b>
door-list-missed = Did not come ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. Besides them, only hosts and managers see this.
door-list-hint = Tap a name to check in. Whoever is not listed: “Find”.{ $full ->
        [yes] {" "}There are no seats left: whom to let in is up to you.
       *[no] {""}
    }
door-list-empty = Nobody has signed up yet. Whoever just came: “Find”.
door-list-shut = Guests are checked in from half an hour before the start until noon of the next day.
door-list-over = “{ $title }”: it is too late to check guests in, that was possible until noon of the next day.
door-not-begun = “{ $title }” has not begun: the list can be closed after the start.
door-nobody = I do not know this guest. They can check in themselves, by code or QR.
door-guest = { $state ->
        [here] ✅
        [going] ⬜
        [waiting] ⏳
        [maybe] 🤔
       *[unexpected] ➕
    } { $name }{ $brings ->
        [0] {""}
       *[other] {" "}+{ $brings }
    }
door-ask-name = 🔎 Type the first letters of a first or last name.
door-found = 🔎 “{ $words }”: tap to check in. ➕ means not signed up. Somebody else? Type other letters.{ $full ->
        [yes] {" "}There are no seats left: whom to let in is up to you.
       *[no] {""}
    }
door-found-nobody = 🔎 “{ $words }”: nobody found. Type other letters, or let the guest check in by code.
door-marked = { $name } is here{ $expected ->
        [yes] {""}
       *[no] {" "}(not signed up)
    }
door-unmarked = { $name }: no longer checked in
door-code-caption = 🎤 <b>{ $title }</b>
    Code at the door: <b>{ $code }</b>

    Show this picture or print it: guests point their camera at it or type the code to me. It works from half an hour before the start until two hours after the end.
door-refresh = 🔄 Refresh

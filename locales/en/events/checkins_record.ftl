record-title = 🎟 <b>Where you have been</b>
record-none = 🎟 Nothing here yet: check in at an event or score it, and it will be listed.
record-count = <b>{ $came } of { $expected }</b>{ $warned ->
        [yes] , and thank you for saying so when you cannot come!
       *[no] {""}
    }
record-visit = { $came ->
        [yes] ✅
       *[no] ➖
    } { $title }, { $day }
record-private = What you missed is seen by you, the hosts of those events and the managers.

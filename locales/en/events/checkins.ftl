door-here = 📍 I am here
door-ask = 📍 <b>{ $title }</b>
    Please type the four digits shown at the door or by the host. If there is a picture, just point your camera at it.
door-welcome = ✅ <b>{ $title }</b>: you are checked in. Enjoy!
door-wrong = That is not the code. { $left ->
        [one] { $left } try is left.
       *[other] { $left } tries are left.
    } Please look again and type the four digits.
door-tried = <b>{ $title }</b>: that was { $tries } tries, I take no more codes. Please see the host, who can check you in from the list.
door-no-code = That does not look like the code: it has four digits. It did not cost a try.
door-not-yet = “{ $title }”: check-in opens half an hour before the start.
door-shut = “{ $title }”: check-in is closed. If you were there, tell the host or give a score.
door-host = You lead “{ $title }”: it is guests who check in.
door-no-link = This link leads to no event. Please ask the host for the code.
card-here = ✅ <b>You are checked in.</b> Enjoy!

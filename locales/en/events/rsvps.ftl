rsvp-going = { $mine ->
        [yes] ✅
       *[no] 🙋
    } Going
rsvp-take = 🙋 Take the seat
rsvp-queue = ⏳ Waiting list
rsvp-leave-queue = 🚪 Leave waiting list
rsvp-maybe = { $mine ->
        [yes] ✅
       *[no] 🤔
    } Maybe
rsvp-declined = { $mine ->
        [yes] ✅
       *[no] ❌
    } Can’t go

toast-going = See you there!
toast-late = Thanks for the warning!
toast-waiting = It’s full: you’re number { $position } on the waiting list. I’ll write as soon as a seat opens up.
toast-maybe = Noted as maybe. You can change it any time.
toast-declined = What a pity! You can still change your answer.

rsvp-too-late = “{ $title }” has begun: it is too late to answer.

notification-seat-promoted = 🎉 <b>A seat opened up!</b> { $what }
notification-seat-offered = 🪑 <b>A seat opened up!</b> { $what }
notification-seat-free = 🏃 <b>First tap gets the seat!</b> { $what }
seat-offered-in-vain = ⌛ <b>The seat went to the next in line.</b> { $what }

rsvp-going = { $mine ->
        [yes] ✅
       *[no] 🙋
    } Going
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
toast-waiting = It’s full: you’re number { $position } on the waiting list. I’ll write as soon as a seat opens up.
toast-maybe = Noted as maybe. You can change it any time.
toast-declined = What a pity! You can still change your answer.

rsvp-too-late = “{ $title }” has begun: it is too late to answer.

notification-seat-promoted = 🎉 <b>A seat opened up, you’re in!</b> { $what }

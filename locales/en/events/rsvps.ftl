rsvp-going = { $mine ->
        [yes] ✅
       *[no] 🙋
    } Going
rsvp-queue = ⏳ Join the queue
rsvp-leave-queue = 🚪 Leave the queue
rsvp-maybe = { $mine ->
        [yes] ✅
       *[no] 🤔
    } Maybe
rsvp-declined = { $mine ->
        [yes] ✅
       *[no] ❌
    } Can’t

toast-going = See you there!
toast-waiting = No seats left, you’re number { $position } in the queue. I’ll write as soon as one is free.
toast-maybe = Noted: maybe. Once you know, change your answer.
toast-declined = What a pity! You can still change your answer.
toast-open-bot =
    { $said }
    So that I can remind you, open @{ $bot } and press “Start”.

rsvp-too-late = “{ $title }” has begun: it is too late to answer.

notification-seat-promoted = 🎉 <b>A seat is free, you’re going!</b>

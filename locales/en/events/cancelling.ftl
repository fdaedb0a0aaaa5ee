manage-cancel-sure = Cancel “{ $title }”? { $count ->
        [0] There is nobody to tell: no one has signed up yet.
        [one] I will tell { $count } person.
       *[other] I will tell { $count } people.
    }
manage-cancel-yes = ❌ Yes, cancel it
manage-cancel-no = ‹ No, keep it
notification-event-cancelled = ❌ <b>The event is cancelled:</b> “{ $title }”, { $when }. There is no need to come.
cancel-held = { $count ->
        [0] There is nobody to tell. Until { $time } you can bring the event back: answers and seats stay as they are.
        [one] At { $time } I will tell { $count } person. Until then you can bring the event back: answers and seats stay as they are.
       *[other] At { $time } I will tell { $count } people. Until then you can bring the event back: answers and seats stay as they are.
    }
cancel-reason-wanted = Would you like to give a reason? You don’t have to.
cancel-reason-write = ✍️ Give a reason
cancel-reason-change = ✍️ Change the reason
cancel-restore = ↩️ Bring the event back
cancel-restored = The event takes place, with the same seats.
cancel-ask-reason = ✍️ <b>Why is it cancelled?</b> Write up to { $limit } characters: guests will read it on the card and in my message.
cancel-told = The ten minutes are over and guests have been told. You can repeat the event.
card-cancel-reason = Reason: { $words }

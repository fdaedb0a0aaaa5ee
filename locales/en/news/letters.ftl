letter-ask =
    ✉️ <b>What shall I tell the guests of “{ $title }”?</b> Send a text or a photo with a caption, as an ordinary message.

    First I will show how it looks and how many people will get it. Changed your mind? /cancel
letter-kind = Guests can get a text or one photo with a caption. Please send it like that. Changed your mind? /cancel
letter-head = ✉️ <b>“{ $title }”</b>, { $when }. { $name } writes:
letter-event = 📅 See the event
letter-preview = 👆 This is how guests will see it. Who is it for?
letter-to-going = { $chosen ->
        [yes] ✅{" "}
       *[no] {""}
    }Going · { $people }
letter-to-waiting = { $chosen ->
        [yes] ✅{" "}
       *[no] {""}
    }On the waiting list · { $people }
letter-to-guests = { $chosen ->
        [yes] ✅{" "}
       *[no] {""}
    }Everyone, waiting list and “maybe” too · { $people }
letter-confirm = ✉️ Send to { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
letter-discard = Don’t send
letter-discarded = The letter was not sent; nobody got it.
letter-title-draft = ✉️ <b>A letter to guests: draft</b>
letter-title-discarded = ✉️ <b>The letter to guests was not sent</b>
letter-title-sending = ✉️ <b>Sending the letter to guests</b>
letter-title-done = ✅ <b>The letter to guests was sent</b>
letter-title-stopped = ✋ <b>The letter was stopped</b>
letter-too-late = “{ $title }” ended more than two weeks ago: I don’t write to its guests any more.
letters-enough = These guests have had { $most } letters in a day, and they cannot switch them off. The draft is safe: send it tomorrow.

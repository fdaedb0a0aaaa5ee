not-your-event = Only its host can manage an event.
manage-heading = ⚙️ <b>Managing the event</b>
manage-note = { $count ->
        [0] Nobody has answered yet: change whatever you like.
        [one] I will tell { $count } person about a new time, place or title.
       *[other] I will tell { $count } people about a new time, place or title.
    }
manage-closed = It cannot be changed any more, but it can be repeated.
manage-repeat = 🔁 Repeat
manage-cancel = ❌ Cancel the event
manage-move-sure = The new time: <b>{ $moment }</b>. Shall I move the event? { $count ->
        [0] {""}
        [one] I will tell { $count } person.
       *[other] I will tell { $count } people.
    }
manage-move-yes = ⏰ Move
manage-move-other = Another time
manage-saved = Saved.
doubt-invitation = { $people ->
        [one] I don’t know whether { $people } invitation arrived: the connection was lost.
       *[other] I don’t know whether { $people } invitations arrived: the connection was lost.
    } I don’t repeat it on my own, so that nobody gets it twice.
doubt-question = { $people ->
        [one] I don’t know whether { $people } guest was asked how it went: the connection was lost.
       *[other] I don’t know whether { $people } guests were asked how it went: the connection was lost.
    }
doubt-resend = 🔁 Send again
doubt-sent = { $people ->
        [one] Sending again, to { $people } person.
       *[other] Sending again, to { $people } people.
    }
doubt-none = Nobody to send it to again: everything is known by now.

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
        [one] Nobody knows whether { $people } invitation arrived: the connection was lost.
       *[other] Nobody knows whether { $people } invitations arrived: the connection was lost.
    } I do not repeat it by myself, so that nobody gets it twice.
doubt-question = { $people ->
        [one] Nobody knows whether { $people } guest was asked how it was: the connection was lost.
       *[other] Nobody knows whether { $people } guests were asked how it was: the connection was lost.
    }
doubt-resend = 🔄 Send again
doubt-sent = { $people ->
        [one] Sending again, to { $people } person.
       *[other] Sending again, to { $people } people.
    }
doubt-none = Nobody is left: all is known by now.

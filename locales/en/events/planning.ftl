draft-heading = 📝 <b>Draft.</b> Your neighbours will see this:
draft-reopened = 📝 <b>You have not finished this draft yet.</b> Shall we go on?
draft-empty-title = ❗ <i>Title</i>
draft-empty-when = ❗ <i>When</i>
draft-empty-place = ❗ <i>Where: a place or online</i>
draft-passed = ⚠️ <b>This time has passed: please choose another.</b>
draft-facts = { $seats ->
        [0] 🪑 Unlimited seats
       *[other] 🪑 Seats: { $seats }
    } · ⏱ { $hours } h
draft-next-event-title = ✍️ What shall we call it? Write the title.
draft-next-event-when = ✍️ When does it start? Tap or write, such as “12 December 18:30”.
draft-next-event-place = ✍️ Where do we meet? Write the place or press “In person” to switch to online.
draft-ready = All set: ready to publish. The rest is up to you.

draft-field-title = Title
draft-field-when = When
draft-field-place = Where
draft-field-description = Description
draft-field-photo = Photo
draft-field-interests = Interests
draft-format = { $online ->
        [yes] 💻 Online
       *[no] 📍 In person
    }
draft-seats = { $seats ->
        [0] 🪑 Unlimited
       *[other] 🪑 Seats: { $seats }
    }
draft-seats-free = Unlimited
draft-hours = ⏱ { $hours } h
draft-publish = 📣 Publish
draft-publish-later = Publish
draft-drop = 🗑 Delete the draft
draft-afresh = 🆕 Start a new one
draft-today = Today { $time }
draft-tomorrow = Tomorrow { $time }

draft-ask-event-title = ✍️ <b>Title.</b> Write it, up to { $limit } characters.
draft-ask-event-when =
    🗓 <b>When does it start?</b> Tap or write, such as “12 December 18:30” or “Friday at 7 pm”.
    Time zone: { $city }.
draft-ask-event-place = 📍 <b>Where?</b> Write an address, a room or a link, up to { $limit } characters.
draft-ask-event-seats = 🪑 <b>How many seats?</b> Tap or write a number from 1 to { $limit }.
draft-ask-event-description = 📄 <b>Description.</b> Say what will happen and what to bring, up to { $limit } characters.
draft-ask-event-photo = 🖼 <b>Photo.</b> Send a picture for the card.
draft-ask-minutes = ⏱ <b>How long will it take?</b>
draft-ask-interests = 🏷 <b>What is it about?</b> Choose topics: those who like them will find it.
draft-interests-done = Done
draft-now =
    Now (tap to copy):
    <code>{ $words }</code>
draft-no-place = Remove the place
draft-no-description = Remove the description
draft-no-photo = Remove the photo
draft-words-please = Please answer in words.
draft-photo-please = I am waiting for a picture. If you are sending a file, choose “Send as a photo”.
draft-in-private = Events are created in a private chat with me: send /newevent there.

draft-untitled = untitled
draft-drop-sure = Delete the draft “{ $title }”? It cannot be brought back.
draft-drop-yes = 🗑 Yes, delete
draft-afresh-yes = 🗑 Delete and start a new one
draft-keep = ‹ Keep it
draft-dropped = The draft is deleted. A new event: /newevent
draft-missing = Still missing: { $names }.
draft-lacks-title = the title
draft-lacks-when = the time
draft-lacks-place = the place (or switch to online)
draft-late = The start has passed. Please choose another time: the draft is safe.
draft-incomplete = The draft is not complete yet. Open it: /newevent
draft-open = You have an unfinished draft. Publish or delete it first: /newevent

when-unclear = I didn’t understand when. Write the day and the time, such as “12 December 18:30”, “tomorrow at 19:00” or “Friday at 7 pm”.
when-no-time = I got the day but not the time. Write both, such as “12 December 18:30”.
when-past = This time has passed. Write another, such as “tomorrow at 19:00”.
when-too-far = That is too far: I plan two years ahead at most.
seats-unclear = I didn’t understand how many seats. Write a number from 1 to { $most }.
seats-below-going = { $going ->
        [one] { $going } person is going already: there cannot be fewer seats.
       *[other] { $going } people are going already: there cannot be fewer seats.
    }
place-needed = The event is published: it needs a place or the “Online” format.
not-your-event = Only its host can manage an event.
event-begun = “{ $title }” has begun: it is too late to change it.
already-published = “{ $title }” is already published.

publish-audience = <b>Who should get a personal invitation?</b> It comes in a private chat with me.
publish-to-everyone = 👥 Everyone · { $count }
publish-to-interested = 🏷 Those who like the topic · { $count }
publish-to-chat = 💬 Nobody, only the group chat
publish-to-nobody = Nobody: it will be in /events
publish-chats = The card will appear here: { $names }.
publish-no-chat = I have no group chat yet. Add me to a group and write /bind there, and cards will appear in it.
publish-sure = Publish “{ $title }”?
publish-invitations = Personal invitations: { $count }.
publish-yes = 📣 Publish
publish-done = 🎉 <b>“{ $title }” is published.</b>
publish-done-before = “{ $title }” is already published.

manage-heading = ⚙️ <b>Managing the event</b>
manage-note = { $count ->
        [0] Nobody has answered yet: change whatever you like.
        [one] I will tell { $count } person about a new time, place or title.
       *[other] I will tell { $count } people about a new time, place or title.
    }
manage-closed = It cannot be changed any more, but it can be repeated.
manage-repeat = 🔁 Repeat
manage-cancel = ❌ Cancel the event
manage-cancel-sure = Cancel “{ $title }”? { $count ->
        [0] There is nobody to tell: no one has signed up yet.
        [one] I will tell { $count } person.
       *[other] I will tell { $count } people.
    }
manage-cancel-yes = ❌ Yes, cancel it
manage-cancel-no = ‹ No, keep it
manage-move-sure = The new time: <b>{ $moment } ({ $city })</b>. Shall I move the event? { $count ->
        [0] {""}
        [one] I will tell { $count } person.
       *[other] I will tell { $count } people.
    }
manage-move-yes = ⏰ Move
manage-move-other = Another time
manage-saved = Saved.

letter-event-cancelled = ❌ <b>The event is cancelled:</b> “{ $title }”, { $moment } ({ $city }). There is no need to come.
changed-title = title
changed-place = place
changed-online = format
changed-minutes = duration

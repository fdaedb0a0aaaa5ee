draft-heading = 📝 <b>Draft.</b> Your neighbours will see this:
draft-reopened = 📝 <b>You have not finished this draft yet.</b> Shall we go on?
draft-empty-title = ❗ <i>Title</i>
draft-empty-when = ❗ <i>When</i>
draft-empty-place = ❗ <i>Where: a place or online</i>
draft-passed = ⚠️ <b>This time has passed: please choose another.</b>
draft-facts = { $seats ->
        [0] 🪑 No limit on seats
       *[other] 🪑 Seats: { $seats }
    } · ⏱ { $hours } h
draft-next-event-title = ✍️ What shall we call it? Or write it all at once: “Yoga every Friday 7 pm, room 2, 12 seats”.
draft-next-event-place = ✍️ Where do we meet? Write the place or press “In person” to switch to online.
draft-ready = All set: ready to publish. The rest is optional.

draft-field-title = Title
draft-field-when = When
draft-field-place = Where
draft-field-description = Description
draft-field-photo = Photo
draft-field-format = Format
draft-field-interests = Interests
draft-online = { $online ->
        [yes] 💻 Online ⇄ in person
       *[no] 📍 In person ⇄ online
    }
draft-seats = { $seats ->
        [0] 🪑 Unlimited
       *[other] 🪑 Seats: { $seats }
    }
draft-seats-free = Unlimited
draft-plus-one = { $chosen ->
        [yes] ✅
       *[no] ➕
    } Guest +1
draft-hours = ⏱ { $hours } h
draft-publish = 📣 Publish
draft-publish-later = Publish
draft-drop = 🗑 Delete the draft
draft-afresh = 🆕 Start a new one

draft-ask-event-title = ✍️ <b>Title.</b> Write it, up to { $limit } characters.
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
draft-photo-please = I am waiting for a picture. If you are sending a file, choose “Send as photo”.
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
draft-late = The start time has passed. Please choose another: the draft is safe.
draft-incomplete = The draft is not complete yet. Open it: /newevent
draft-open = You have an unfinished draft. Publish or delete it first: /newevent

seats-unclear = I didn’t understand how many seats. Write a number from 1 to { $most }.
seats-below-going = { $going ->
        [one] { $going } person is going already: there cannot be fewer seats.
       *[other] { $going } people are going already: there cannot be fewer seats.
    }
place-needed = The event is published: it needs a place. Or switch it to online.
event-begun = “{ $title }” has begun: it is too late to change it.

notification-event-invitation = 💌 You are invited
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
publish-digest = { $now } will get it at once; { $later } will find it in the digest: they have had two invitations this week.

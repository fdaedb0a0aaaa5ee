club-thread = 💬 Topic in the chat
club-no_thread = 💬 Leave the chat topic
club-thread-begun = I am making a topic in “{ $chat }”. Cards of the club's meetings will go there. If it does not work, I will write to the hosts.
club-no-forum = The community chats have no topics. They are switched on in the settings of the group; after that type /bind in it
club-thread-right = I lack the right “Manage topics” in “{ $chat }”. Ask an administrator for it, or make a topic yourself and type /bind in it
club-thread-link = 💬 <a href="{ $link }">The club's topic in the chat</a>
club-thread-whose = Which club is this topic for? Cards of its meetings will come here.
club-thread-nobody = There are no clubs yet. Once there is one, type /bind here again.
club-thread-bound = 💬 This is the topic of “{ $title }”. Cards of its meetings come here.
club-thread-undo = Undo
club-thread-unbound = All right, the topic is not tied to “{ $title }” any more. Cards of its meetings go to the main chat.
club-thread-again = Tie it again
club-thread-refused = 💬 The topic of “{ $title }” could not be made. Check that the chat has topics and that I have the right “Manage topics”, or make a topic yourself and type /bind in it. Until then cards of meetings go to the main chat.
club-thread-unsure = 💬 I do not know whether the topic of “{ $title }” was made: Telegram did not answer. Look into the chat: if it is there, type /bind in it, if not, try once more.
club-thread-gone = 💬 Nobody can write in the topic of “{ $title }” any more: it was closed or deleted. Cards of meetings go to the main chat now. To bring it back, type /bind in a topic, or tap “Topic in the chat” on the club's page.
club-thread-open = 🏘 Open the club

bind-done =
    Done, this is now the chat of “{ $community }”. I will post event cards and introductions of newcomers here.

    Changed your mind: /unbind
bind-already = This chat already belongs to “{ $community }”: event cards and introductions come here. To undo it: /unbind
bind-not-allowed = This is up to the organisers: please ask them to type this command in the group.
bind-anonymous = You are writing as the group, and I cannot see who you are. Switch anonymity off in your admin rights, type the command again and switch it back on.
bind-hello = Hello! If you’d like me to post the events of “{ $community }” and introduce newcomers here, type /bind
bind-how =
    To have the events of “{ $community }” in the shared chat, press the button and choose a group.

    Am I there already? Then type /bind in that group; /unbind undoes it
bind-add = Add to a group
unbind-done = All right, I will post nothing more here. To undo it: /bind
unbind-already = This chat does not belong to the community anyway. To bind it: /bind
bind-promote = 🔑 Make me an administrator
chats-title = 💬 <b>Chats of the community</b>
chats-more = Add another one by the button, or by /bind in the group itself. Unbind it by /unbind there.
chat-line = <b>{ $title }</b>
chat-well = All is well: I can write and see who comes.
chat-lacks-voice = ⚠️ I may not write here, so cards of events will not appear. Press the button below, or lift the restriction in the settings of the group.
chat-lacks-sight = 👀 I cannot see who joins and leaves: Telegram tells administrators only. The button below makes me one, no special rights are needed.
chat-enough = Thank you! I have all the rights I need now.
command-unbind = stop publishing in this chat

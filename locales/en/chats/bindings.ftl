bind-done =
    Done, this is now the chat of “{ $community }”. I will post event cards and introduce newcomers here.

    Changed your mind? /unbind
bind-already = This chat is already connected to “{ $community }”: event cards and introductions come here. To undo it: /unbind
bind-not-allowed = This is up to the organisers: please ask them to type this command in the group.
bind-anonymous = You are writing as the group, and I cannot see who you are. Switch anonymity off in your admin rights, type the command again and switch it back on.
bind-hello = Hello! If you’d like me to post the events of “{ $community }” and introduce newcomers here, type /bind
bind-how =
    To have the events of “{ $community }” in the group chat, press the button and choose a group.

    If I am in the group already, type /bind right there. To undo it: /unbind
bind-add = Add to a group
unbind-done = All right, I will post nothing more here. To undo it: /bind
unbind-already = This chat is not connected to the community. To connect it: /bind
bind-promote = 🔑 Make me an administrator
chats-title = 💬 <b>Community chats</b>
chats-more = Add another one with the button, or with /bind in the group itself. To undo it, type /unbind there.
chat-line = <b>{ $title }</b>
chat-well = All is well: I can write and see who joins.
chat-lacks-voice = ⚠️ I am not allowed to write here, so event cards will not appear. Press the button below or lift the restriction in the group settings.
chat-lacks-sight = 👀 I cannot see who joins and leaves: Telegram tells only administrators. The button below makes me one; no special rights are needed.
chat-enough = Thank you! I have all the rights I need now.
command-unbind = stop posting in this chat

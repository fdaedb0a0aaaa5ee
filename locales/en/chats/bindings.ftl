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
command-unbind = stop publishing in this chat

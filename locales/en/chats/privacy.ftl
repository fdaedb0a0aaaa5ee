privacy-chats = • Which chats you connected to me, to show who decided it.
privacy-chat-members = • When you joined and left the group chat, if I am an administrator there, to know whether the chat is alive. Instead of a name or ID I keep a fingerprint, which names nobody without my key.

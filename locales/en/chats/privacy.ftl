privacy-chats = • Which chats you connected to me, to show who decided it.
privacy-chat-members = • When you joined and left the common chat, where I am an administrator, to know whether the chat is alive. Instead of a name or number I keep a fingerprint, which names nobody without my key.

privacy-chats = • Which chats you connected to me, to show who decided it.

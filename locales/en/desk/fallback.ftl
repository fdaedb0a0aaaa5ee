unknown-command = I don’t know that command. What I can do: /help
hint = I understand buttons and commands. Everything I can do: /help
hint-asked = I’m waiting for an answer in words. Changed your mind? /cancel
hint-stranger = We haven’t met yet. Press /start: it takes less than a minute.
group-way-on = I talk one to one: all events, signing up and questions are there.
group-open-bot = Open Domovoy

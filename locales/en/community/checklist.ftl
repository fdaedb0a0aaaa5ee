checklist-hello =
    Hello, { $name }! You own this bot, so let’s get to work. Seven steps, and you can invite the neighbours.
checklist-title = 🚀 <b>First steps</b>
checklist-done = ✅
checklist-open = ▫️
checklist-task-name = Name and time zone: “{ $name }”, { $city }
checklist-task-charter = Rules: every newcomer reads them
checklist-task-topics = Topics: what your events are about
checklist-task-chat = Group chat: event cards appear there
checklist-task-host = First host: who else brings people together
checklist-task-event = First event
checklist-task-picture = The bot’s picture: people recognise it by that
checklist-later = No need to do it all now: the list is always under “🛠 Community” and ticks itself off.
checklist-complete = Everything is ready. Invite the neighbours!
checklist-to-name = ✏️ Name
checklist-to-charter = 📜 Rules
checklist-to-topics = 🏷 Topics
checklist-to-chat = 💬 Group chat
checklist-to-host = 🎤 Host
checklist-to-event = 📅 Event
checklist-to-picture = 🖼 Picture
checklist-to-later = Later
checklist-back = ‹ First steps
checklist-father = Open BotFather
checklist-picture =
    🖼 The bot’s picture and description are changed in @BotFather: type /mybots there, choose the bot, then Edit Bot → Edit Botpic.

    I have written the description already. If you write your own, it stays. I’ll notice a new picture within an hour.
community-to-checklist = 🚀 First steps · { $done } of { $all }

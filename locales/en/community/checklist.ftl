checklist-hello =
    Hello, { $name }! You own this bot, so let us get to work. Seven steps, and you can invite the neighbours.
checklist-title = 🚀 <b>First steps</b>
checklist-done = ✅
checklist-open = ▫️
checklist-task-name = Name and clock: “{ $name }”, { $city }
checklist-task-charter = Rules: every newcomer reads them
checklist-task-topics = Topics: what your events are about
checklist-task-chat = Common chat: cards of events appear there
checklist-task-host = First host: who else brings people together
checklist-task-event = First event
checklist-task-picture = A picture of the bot: people know it by that
checklist-later = There is no need to do it all now: the list is always under “🛠 Community”, and what is done gets ticked by itself.
checklist-complete = All is ready. Invite the neighbours!
checklist-to-name = ✏️ Name
checklist-to-charter = 📜 Rules
checklist-to-topics = 🏷 Topics
checklist-to-chat = 💬 Common chat
checklist-to-host = 🎤 Host
checklist-to-event = 📅 Event
checklist-to-picture = 🖼 Picture
checklist-to-later = Later
checklist-back = ‹ First steps
checklist-father = Open BotFather
checklist-picture =
    🖼 The picture and the description of the bot are changed in @BotFather: type /mybots there, choose the bot, then Edit Bot → Edit Botpic.

    I have written the description already. If you write your own, it stays. A new picture I notice within an hour.
community-to-checklist = 🚀 First steps · { $done } of { $all }

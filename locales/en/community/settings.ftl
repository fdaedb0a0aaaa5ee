community-title = 🛠 <b>Community</b>
community-name = Name: “{ $name }”
community-clock = 🕰 { $city }, { $time } now
community-language = Main language: { $language }
community-operator = Responsible for the data: { $who }
community-contact = How to reach them: { $how }
community-lists = Topics: { $topics } · buildings and offices: { $sections }
community-empty = not given
community-see-only = Only an owner can change this.
community-to-name = ✏️ Name
community-to-zone = 🕰 Time and language
community-to-contacts = 📇 Who is responsible
community-to-charter = 📜 Rules
community-to-lists = 🧾 Lists
community-to-chats = 💬 Chats
community-back = ‹ Community
community-changed = ✅ Was: { $was }. Now: { $became }.
community-undo = ↩️ Put it back
community-ask-name =
    The community is called “{ $name }” now. That is what newcomers and the group chat see.

    Write the new name.
community-ask-zone = Events, reminders and quiet hours go by this clock. Choose a city or write yours, such as “Berlin”. Events already planned keep their time.
community-ask-language = I speak the main language in group chats and wherever a translation is missing.
community-contacts = Everyone who opens /privacy sees this.
community-edit-operator = Who is responsible
community-edit-contact = How to reach them
community-ask-operator = Who is responsible for the residents’ data? Write a name or an organisation.
community-ask-contact = How can people reach you? Write an email address, a phone number or a Telegram username.
community-clear = Clear
zone-unknown = I do not know this city. Write the nearest big city, or a time zone such as { $example }.
changed-since = This was changed again since then, so I left it as it is. See /community

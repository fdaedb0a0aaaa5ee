menu-events = 📅 Events
menu-clubs = 🏘 Clubs and ideas
menu-mine = ⭐ My events
menu-week = 🗞 This week
menu-settings = ⚙️ Settings
menu-community = 🛠 Community
menu-hosting = 🎤 I host
menu-newevent = ➕ Create an event

menu-events = 📅 Встречи
menu-clubs = 🏘 Клубы и идеи
menu-mine = ⭐ Мои встречи
menu-week = 🗞 Неделя
menu-settings = ⚙️ Настройки
menu-community = 🛠 Сообщество
menu-hosting = 🎤 Я веду
menu-newevent = ➕ Создать встречу

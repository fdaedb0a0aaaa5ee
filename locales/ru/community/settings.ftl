community-title = 🛠 <b>Сообщество</b>
community-name = Название: «{ $name }»
community-clock = 🕰 { $city }, сейчас { $time }
community-language = Основной язык: { $language }
community-operator = За данные отвечает: { $who }
community-contact = Как связаться: { $how }
community-lists = Тем: { $topics } · корпусов и офисов: { $sections }
community-empty = не указано
community-see-only = Изменить это может только владелец.
community-to-name = ✏️ Название
community-to-zone = 🕰 Часы и язык
community-to-contacts = 📇 Кто отвечает
community-to-charter = 📜 Правила
community-to-lists = 🧾 Списки
community-to-chats = 💬 Чаты
community-back = ‹ Сообщество
community-changed = ✅ Было: { $was }. Стало: { $became }.
community-undo = ↩️ Вернуть как было
community-ask-name =
    Сейчас сообщество называется «{ $name }». Так я называю его новичкам и в общем чате.

    Напишите новое название.
community-ask-zone = По этим часам живут встречи, напоминания и тихие часы. Выберите город или напишите свой, например «Берлин». Время уже назначенных встреч не изменится.
community-ask-language = На основном языке я говорю в общих чатах и там, где нет перевода.
community-contacts = Это увидит каждый, кто откроет /privacy.
community-edit-operator = Кто отвечает
community-edit-contact = Как связаться
community-ask-operator = Кто отвечает за данные жителей? Напишите имя или название организации.
community-ask-contact = Как с вами связаться? Напишите почту, телефон или ник в Telegram.
community-clear = Убрать
zone-unknown = Не знаю такого города. Напишите ближайший большой город или пояс в виде { $example }.
changed-since = С тех пор это изменили ещё раз, поэтому возвращать не стал. Как сейчас: /community

checklist-hello =
    Здравствуйте, { $name }! Вы владелец этого бота, так что начнём с дела. Семь шагов — и можно звать соседей.
checklist-title = 🚀 <b>Первые шаги</b>
checklist-done = ✅
checklist-open = ▫️
checklist-task-name = Название и часовой пояс: «{ $name }», { $city }
checklist-task-charter = Правила: их читает каждый новичок
checklist-task-topics = Темы: о чём у вас бывают встречи
checklist-task-chat = Общий чат: там появятся карточки встреч
checklist-task-host = Первый ведущий: кто ещё соберёт соседей
checklist-task-event = Первая встреча
checklist-task-picture = Портрет бота: по нему узнают
checklist-later = Делать всё сразу не нужно: список всегда под кнопкой «🛠 Сообщество», и сделанное отмечается само.
checklist-complete = Всё готово. Зовите соседей!
checklist-to-name = ✏️ Название
checklist-to-charter = 📜 Правила
checklist-to-topics = 🏷 Темы
checklist-to-chat = 💬 Общий чат
checklist-to-host = 🎤 Ведущий
checklist-to-event = 📅 Встреча
checklist-to-picture = 🖼 Портрет
checklist-to-later = Потом
checklist-back = ‹ Первые шаги
checklist-father = Открыть BotFather
checklist-picture =
    🖼 Портрет и описание бота меняют в @BotFather: наберите там /mybots, выберите бота, затем Edit Bot → Edit Botpic.

    Описание я уже написал. Если впишете своё, оставлю ваше. Новый портрет замечу в течение часа.
community-to-checklist = 🚀 Первые шаги · { $done } из { $all }

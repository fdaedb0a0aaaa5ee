list-all =
    🧾 <b>Списки</b>

    Из них выбирают ведущие и жители. Можно добавить своё, переименовать, убрать лишнее.
list-to-topics = 🏷 Темы
list-to-formats = 🎨 Форматы
list-to-sections = 🏢 Корпуса и офисы
list-back = ‹ Списки
list-formats = 🎨 <b>Форматы</b>: какими бывают встречи. Нажмите на формат, чтобы изменить его.
list-no-formats = 🎨 Форматов пока нет. Добавьте первый, например «Лекция».
list-topics = 🏷 <b>Темы</b>, о которых бывают встречи и которые отмечают жители. Нажмите на тему, чтобы изменить её.
list-no-topics = 🏷 Тем пока нет. Добавьте первую: жители отметят, что им близко.
list-sections = 🏢 <b>Корпуса, подъезды, офисы</b>: из чего состоит сообщество.
list-no-sections = 🏢 Списка пока нет. Добавьте корпуса, подъезды или офисы, если сообщество делится на части.
list-hidden = 🙈 { $name }
list-add = ➕ Добавить
list-item = <b>{ $name }</b>
list-translation = { $language }: { $name }
list-item-hidden = 🙈 Скрыто: больше не предлагаю, но кто уже выбрал, у того осталось.
list-chosen = { $list ->
        [formats] Встреч такого формата: { $times }
       *[other] { $times ->
            [0] Пока никто не отметил.
            [one] Отметил { $times } житель.
            [few] Отметили { $times } жителя.
           *[many] Отметили { $times } жителей.
        }
    }
list-rename = ✏️ Переименовать
list-translate = 🌐 { $language }
list-up = ⬆️ Выше
list-down = ⬇️ Ниже
list-hide = 🙈 Скрыть
list-restore = 👁 Вернуть
list-back-topics = ‹ Темы
list-back-formats = ‹ Форматы
list-back-sections = ‹ Корпуса и офисы
list-ask-new-topics = Напишите новую тему. Можно с эмодзи впереди: «🚲 Велосипеды».
list-ask-new-formats = Напишите новый формат. Можно с эмодзи впереди: «🎬 Киноклуб».
list-ask-new-sections = Напишите название, например «Корпус 3» или «Офис на Лесной».
list-ask-name = Сейчас: «{ $name }». Напишите новое название.
list-ask-translation = «{ $name }»: как это будет на языке «{ $language }»?
list-full = В списке уже { $most }, больше не уместится на экране. Скройте что-нибудь.
list-taken = «{ $name }» в списке уже есть.

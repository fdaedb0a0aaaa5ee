list-topics = 🏷 <b>Темы</b>, о которых бывают встречи и которые отмечают жители. Нажмите на тему, чтобы изменить её.
list-no-topics = 🏷 Тем пока нет. Добавьте первую: жители отметят, что им близко.
list-sections = 🏢 <b>Корпуса, подъезды, офисы</b>: из чего состоит сообщество.
list-no-sections = 🏢 Списка пока нет. Добавьте корпуса, подъезды или офисы, если сообщество делится на части.
list-hidden = 🙈 { $name }
list-add = ➕ Добавить
list-item = <b>{ $name }</b>
list-translation = { $language }: { $name }
list-item-hidden = 🙈 Скрыто: больше не предлагаю, но кто уже выбрал, у того осталось.
list-marked = { $people ->
        [0] Пока никто не отметил.
        [one] Отметил { $people } житель.
        [few] Отметили { $people } жителя.
       *[many] Отметили { $people } жителей.
    }
list-rename = ✏️ Переименовать
list-translate = 🌐 { $language }
list-up = ⬆️ Выше
list-down = ⬇️ Ниже
list-hide = 🙈 Скрыть
list-restore = 👁 Вернуть
list-back-topics = ‹ Темы
list-back-sections = ‹ Корпуса и офисы
list-ask-new-topics = Напишите новую тему. Можно с эмодзи впереди: «🚲 Велосипеды».
list-ask-new-sections = Напишите название, например «Корпус 3» или «Офис на Лесной».
list-ask-name = Сейчас: «{ $name }». Напишите новое название.
list-ask-translation = «{ $name }»: как это будет на языке «{ $language }»?
list-full = В списке уже { $most }, больше не уместится на экране. Скройте что-нибудь.
list-taken = «{ $name }» в списке уже есть.

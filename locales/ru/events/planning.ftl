draft-heading = 📝 <b>Черновик.</b> Так встречу увидят соседи:
draft-reopened = 📝 <b>Этот черновик вы ещё не закончили.</b> Продолжим?
draft-empty-title = ❗ <i>Название</i>
draft-empty-when = ❗ <i>Когда</i>
draft-empty-place = ❗ <i>Где: место или онлайн</i>
draft-passed = ⚠️ <b>Это время уже прошло: выберите другое.</b>
draft-facts = { $seats ->
        [0] 🪑 Без ограничения мест
       *[other] 🪑 Мест: { $seats }
    } · ⏱ { $hours } ч
draft-next-event-title = ✍️ Как назовём встречу? Напишите. Можно сразу всё: «Йога каждую пятницу 19:00, зал 2, 12 мест».
draft-next-event-place = ✍️ Где встречаемся? Напишите место или нажмите «Очно», чтобы переключить на онлайн.
draft-ready = Всё готово: можно публиковать. Остальное — по желанию.

draft-field-title = Название
draft-field-when = Когда
draft-field-place = Где
draft-field-description = Описание
draft-field-photo = Фото
draft-field-format = Формат
draft-field-interests = Интересы
draft-online = { $online ->
        [yes] 💻 Онлайн ⇄ очно
       *[no] 📍 Очно ⇄ онлайн
    }
draft-seats = { $seats ->
        [0] 🪑 Без ограничения
       *[other] 🪑 Мест: { $seats }
    }
draft-seats-free = Без ограничения
draft-plus-one = { $chosen ->
        [yes] ✅
       *[no] ➕
    } Гость +1
draft-hours = ⏱ { $hours } ч
draft-publish = 📣 Опубликовать
draft-publish-later = Опубликовать
draft-drop = 🗑 Удалить черновик
draft-afresh = 🆕 Начать новую

draft-ask-event-title = ✍️ <b>Название.</b> Напишите, до { $limit } знаков.
draft-ask-event-place = 📍 <b>Где?</b> Напишите адрес, комнату или ссылку, до { $limit } знаков.
draft-ask-event-seats = 🪑 <b>Сколько мест?</b> Нажмите или напишите число от 1 до { $limit }.
draft-ask-event-description = 📄 <b>Описание.</b> Расскажите, что будет и что взять с собой, до { $limit } знаков.
draft-ask-event-photo = 🖼 <b>Фото.</b> Пришлите картинку, она украсит карточку.
draft-ask-minutes = ⏱ <b>Сколько продлится?</b>
draft-ask-interests = 🏷 <b>О чём встреча?</b> Отметьте: по этим темам её найдут те, кому интересно.
draft-interests-done = Готово
draft-now =
    Сейчас (нажмите, чтобы скопировать):
    <code>{ $words }</code>
draft-no-place = Убрать место
draft-no-description = Убрать описание
draft-no-photo = Убрать фото
draft-words-please = Напишите, пожалуйста, словами.
draft-photo-please = Жду картинку. Если отправляете файлом, выберите «Отправить как фото».
draft-in-private = Встречи создают в личном чате со мной: там и отправьте /newevent.

draft-untitled = без названия
draft-drop-sure = Удалить черновик «{ $title }»? Вернуть его не получится.
draft-drop-yes = 🗑 Да, удалить
draft-afresh-yes = 🗑 Удалить и начать новый
draft-keep = ‹ Оставить
draft-dropped = Черновик удалён. Новая встреча — /newevent
draft-missing = Пока не хватает: { $names }.
draft-lacks-title = названия
draft-lacks-when = времени
draft-lacks-place = места (или переключите на онлайн)
draft-late = Время начала уже прошло. Выберите другое: черновик цел.
draft-incomplete = Черновик ещё не заполнен. Откройте его: /newevent
draft-open = У вас есть неоконченный черновик. Опубликуйте или удалите его: /newevent

seats-unclear = Не понял, сколько мест. Напишите число от 1 до { $most }.
seats-below-going = { $going ->
        [one] Уже идёт { $going } человек: мест не может быть меньше.
        [few] Уже идут { $going } человека: мест не может быть меньше.
       *[many] Уже идут { $going } человек: мест не может быть меньше.
    }
place-needed = Встреча уже опубликована: у неё должно быть место. Или переключите её на онлайн.
event-begun = Встреча «{ $title }» уже началась: менять её поздно.

notification-reminder-evening = 🔔 { $near ->
        [today] Сегодня в { $time }
        [tonight] Сегодня ночью, в { $time }
       *[tomorrow] Завтра в { $time }
    } — «{ $title }», { $place }
notification-reminder-soon = 🔔 Скоро, в { $time } — «{ $title }», { $place }
reminder-going = { $mine ->
        [yes] ✅
       *[no] 🙋
    } Буду
reminder-late = { $mine ->
        [yes] ✅
       *[no] 🕐
    } Опоздаю
reminder-card = Подробнее

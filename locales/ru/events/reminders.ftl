notification-reminder-evening = 🔔 { $near ->
        [today] Сегодня в { $time }
        [tonight] Сегодня ночью, в { $time }
       *[tomorrow] Завтра в { $time }
    } — «{ $title }»
notification-reminder-soon = 🔔 Скоро «{ $title }»: начало в { $time }
reminder-going = { $mine ->
        [yes] ✅
       *[no] 🙋
    } Буду
reminder-card = Подробнее

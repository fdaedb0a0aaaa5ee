letter-reminder-evening = 🔔 { $near ->
        [today] Сегодня в { $time }
        [tonight] Сегодня ночью, в { $time }
       *[tomorrow] Завтра в { $time }
    } — «{ $title }»
letter-reminder-soon = 🔔 Скоро «{ $title }»: начало в { $time }

notification-host-evening = 🎤 { $near ->
        [today] Сегодня в { $time }
        [tonight] Сегодня ночью, в { $time }
       *[tomorrow] Завтра в { $time }
    } вы ведёте «{ $title }»
notification-host-full = 🎉 <b>«{ $title }»: мест больше нет.</b> { $when }, { $count ->
        [one] идёт { $count } человек
        [few] идут { $count } человека
       *[many] идут { $count } человек
    }. Поместится кто-то ещё — добавьте мест.
notification-host-queue = ⏳ <b>«{ $title }»: появилась очередь.</b> Ждёт { $name }. { $when }. Добавите мест — очередь пройдёт сама, и я всем сообщу.
host-nobody = Пока никто не записался.
host-more-seats = 🪑 Добавить мест
host-plain = 🎤 Вы ведёте «{ $title }»: { $when }

notification-host-evening = 🎤 { $near ->
        [today] Сегодня в { $time }
        [tonight] Сегодня ночью, в { $time }
       *[tomorrow] Завтра в { $time }
    } вы ведёте «{ $title }»
notification-host-full = 🎉 <b>«{ $title }», { $when }: мест больше нет.</b> { $count ->
        [one] Идёт { $count } человек
        [few] Идут { $count } человека
       *[many] Идут { $count } человек
    }. Поместится кто-то ещё — добавьте мест.
notification-host-queue = ⏳ <b>«{ $title }», { $when }: появилась очередь.</b> Ждёт { $name }. Добавите мест — очередь пройдёт сама, и я всем сообщу.
host-ready = ☑️ Всё готово? { $online ->
        [yes] Ссылка
       *[no] Место
    } · код для гостей · что взять с собой · первый вопрос, чтобы разговорились.
host-nobody = Пока никто не записался.
host-more-seats = 🪑 Добавить мест
host-plain = 🎤 Вы ведёте «{ $title }»: { $when }

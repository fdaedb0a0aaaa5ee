event-gone = Этой встречи больше нет.
event-cancelled = Встреча «{ $title }» отменена.
card-title = <b>{ $title }</b>
card-cancelled = ❌ <b>Встреча отменена</b>
card-when = 🗓 { $moment } ({ $city })
card-where = 📍 { $place }
card-online = 💻 Онлайн
card-where-online = 💻 Онлайн: { $place }
card-host = 👤 Ведёт { $name }
card-host-gone = 👤 Ведут организаторы
card-interests = 🏷 { $names }
card-description = { $words }
card-begun = 🔒 Запись закрыта
card-nobody = Пока никто не записался. Будете первыми?
card-going-nameless = { $count ->
        [one] ✅ Идёт
       *[other] ✅ Идут
    } { $count }
card-going = { $count ->
        [one] ✅ Идёт
       *[other] ✅ Идут
    } { $count }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }
card-maybe = 🤔 Возможно: { $count }
card-seats = { $left ->
        [0] 🪑 Мест нет, есть очередь
        [one] 🪑 Осталось { $left } место из { $seats }
        [few] 🪑 Осталось { $left } места из { $seats }
       *[many] 🪑 Осталось { $left } мест из { $seats }
    }
card-waiting = ⏳ В очереди: { $count }
card-mine-going = <b>Вы идёте.</b> Не получится — нажмите «Не смогу», место достанется другому.
card-mine-maybe = <b>Вы ответили «возможно».</b>
card-mine-declined = <b>Вы не идёте.</b>
card-mine-waiting = <b>Вы в очереди под номером { $position }.</b> Освободится место — сразу напишу.
card-open-bot = Открыть бота
card-calendar = 🗓 В календарь
card-people = 👥 Кто идёт
card-manage = ⚙️ Управлять встречей

card-agenda = 📅 Все встречи

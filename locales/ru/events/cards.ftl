event-gone = Этой встречи больше нет.
event-over = Встреча «{ $title }» уже прошла.
event-cancelled = Встреча «{ $title }» отменена.
card-title = <b>{ $title }</b>
card-cancelled = ❌ <b>Встреча отменена</b>
card-when = 🗓 { $moment }
card-where = 📍 { $place }
card-online = 💻 Онлайн
card-where-online = 💻 Онлайн: { $place }
card-host = 👤 Ведёт { $name }
card-host-gone = 👤 Ведут организаторы
card-format = 🎨 { $name }
card-interests = 🏷 { $names }
card-description = { $words }
card-begun = 🔒 Запись закрыта
card-over = 🏁 Встреча уже прошла
card-nobody = Пока никто не записался.{ $inviting ->
        [yes] {" "}Будете первыми?
       *[no] {""}
    }
card-going-nameless = { $count ->
        [1] ✅ Идёт: 1
       *[other] ✅ Идут ({ $count })
    }
card-going = { $count ->
        [1] ✅ Идёт: { $names }
       *[other] ✅ Идут ({ $count }): { $names }
    }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }
card-late = 🕐 Опоздают: { $count }
card-maybe = 🤔 Возможно: { $count }
card-seats = { $left ->
        [0] 🪑 Мест нет{ $inviting ->
            [yes] . Можно встать в очередь
           *[no] {""}
        }
        [one] 🪑 { $left } место
        [few] 🪑 { $left } места
       *[many] 🪑 { $left } мест
    }
card-waiting = ⏳ В очереди: { $count }
card-mine-going = { $late ->
        [yes] <b>Вы идёте, но позже начала.</b>
       *[no] <b>Вы идёте.</b>
    } Не получится — нажмите { $standing ->
        [yes] «Пропущу эту»
       *[no] «Не смогу»
    }{ $seats ->
        [limited] , место достанется другому.
       *[free] .
    }
card-mine-maybe = <b>Вы ответили «возможно».</b>
card-mine-declined = <b>Вы не идёте.</b>
card-mine-waiting = { $full ->
        [yes] <b>Вы в очереди под номером { $position }.</b> Освободится место — сразу напишу.
       *[no] <b>Есть свободное место.</b>
    }
card-mine-offered = <b>Держу место за вами до { $until }.</b> Идёте?
card-open-bot = Открыть бота
card-calendar = 🗓 В календарь
card-people = 👥 Кто идёт
card-manage = ⚙️ Управлять встречей

card-agenda = 📅 Все встречи
card-rate = ⭐ Как прошло?

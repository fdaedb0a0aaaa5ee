guest-change = ✏️ Записать или убрать
guest-list = ✏️ <b>{ $title }</b>
    Нажмите на имя, чтобы записать или убрать человека. Кого нет в списке, найдёт «Записать соседа».
guest-list-empty = ✏️ <b>{ $title }</b>
    Пока никто не ответил. Запишите первых сами: «Записать соседа».
guest-add = ➕ Записать соседа
guest-whole-list = 👥 Список
guest-back = ‹ Все гости
guest-item = { $state ->
        [going] ✅
        [waiting] ⏳
        [offered] 🪑
        [maybe] 🤔
       *[unexpected] ➕
    } { $name }{ $brings ->
        [0] {""}
       *[other] {" "}+{ $brings }
    }
guest-title = ✏️ <b>{ $title }</b>
guest-standing = <b>{ $name }</b>: { $answer ->
        [going] ✅ идёт
        [waiting] ⏳ в очереди под номером { $position }
        [offered] 🪑 держу место
        [maybe] 🤔 возможно
        [declined] ❌ не идёт
       *[none] ответа нет
    }{ $brings ->
        [0] {""}
       *[other] , с гостем
    }
guest-told = Если что-то измените, человек сразу узнает.
guest-closed = Ответы уже не меняются.
guest-going = ✅ Записать
guest-queue = ⏳ Поставить в очередь
guest-maybe = 🤔 Возможно
guest-remove = 🚫 Убрать
guest-ask-why = 🚫 <b>Убрать: { $name }.</b> Почему? Человек прочитает причину: выберите или напишите свою, до { $limit } знаков.
guest-why-room = Мест меньше, чем думали
guest-why-changed = Встреча стала другой
guest-why-asked = Человек сам попросил
guest-read-room = мест оказалось меньше, чем думали.
guest-read-changed = встреча будет не такой, как планировали.
guest-read-asked = вы сами об этом попросили.
guest-removed = { $name }: записи больше нет
guest-not-coming = { $name }: записи и так нет.
guest-found = 🔎 «{ $words }»: нажмите на имя. Не то? Напишите другие буквы.
guest-found-nobody = 🔎 «{ $words }»: никого не нахожу. Напишите другие буквы.
notification-guest-answered = ✍️ <b>Ведущий отметил ваш ответ.</b> { $what }. Если это не так, измените ответ.
notification-guest-removed = 🚫 <b>Ведущий убрал вашу запись:</b> «{ $title }».
notification-guest-reason = Причина: { $words }

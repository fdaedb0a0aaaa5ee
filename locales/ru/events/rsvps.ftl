rsvp-going = { $mine ->
        [yes] ✅
       *[no] 🙋
    } Иду
rsvp-queue = ⏳ В очередь
rsvp-leave-queue = 🚪 Выйти из очереди
rsvp-maybe = { $mine ->
        [yes] ✅
       *[no] 🤔
    } Возможно
rsvp-declined = { $mine ->
        [yes] ✅
       *[no] ❌
    } Не смогу

toast-going = Ждём вас!
toast-waiting = Мест нет, вы в очереди под номером { $position }. Освободится место — сразу напишу.
toast-maybe = Отметил: возможно. Определитесь — измените ответ.
toast-declined = Жаль! Передумаете — измените ответ.

rsvp-too-late = Встреча «{ $title }» уже началась: ответить больше нельзя.

notification-seat-promoted = 🎉 <b>Освободилось место, вы идёте!</b> { $what }

rsvp-going = { $mine ->
        [yes] ✅
       *[no] 🙋
    } Иду
rsvp-take = 🙋 Беру место
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
toast-late = Спасибо, что предупредили!
toast-waiting = Мест нет, вы в очереди под номером { $position }. Освободится место — сразу напишу.
toast-maybe = Отметил: возможно. Определитесь — измените ответ.
toast-declined = Жаль! Передумаете — измените ответ.

rsvp-too-late = Встреча «{ $title }» уже началась: ответить больше нельзя.

notification-seat-promoted = 🎉 <b>Освободилось место!</b> { $what }
notification-seat-offered = 🪑 <b>Освободилось место!</b> { $what }
notification-seat-free = 🏃 <b>Кто первый нажмёт, тот и идёт!</b> { $what }
seat-offered-in-vain = ⌛ <b>Место досталось следующему в очереди.</b> { $what }

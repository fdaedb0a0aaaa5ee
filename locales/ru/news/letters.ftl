letter-ask =
    ✉️ <b>Что передать гостям встречи «{ $title }»?</b> Пришлите текст или фото с подписью — обычным сообщением.

    Сначала покажу, как это увидят и сколько человек получит. Передумали — /cancel
letter-kind = Гостям можно передать текст или одно фото с подписью. Пришлите, пожалуйста, так. Передумали — /cancel
letter-head = ✉️ <b>«{ $title }»</b>, { $when }. Пишет { $name }:
letter-event = 📅 К встрече
letter-preview = 👆 Так это увидят гости. Кому отправить?
letter-to-going = { $chosen ->
        [yes] ✅{" "}
       *[no] {""}
    }Кто идёт · { $people }
letter-to-waiting = { $chosen ->
        [yes] ✅{" "}
       *[no] {""}
    }Кто в очереди · { $people }
letter-to-guests = { $chosen ->
        [yes] ✅{" "}
       *[no] {""}
    }Всем: и очереди, и «возможно» · { $people }
letter-confirm = ✉️ Отправить { $people ->
        [one] { $people } человеку
       *[other] { $people } людям
    }
letter-discard = Не отправлять
letter-discarded = Письмо не отправлено, никто его не получил.
letter-title-draft = ✉️ <b>Письмо гостям: черновик</b>
letter-title-discarded = ✉️ <b>Письмо гостям не отправлено</b>
letter-title-sending = ✉️ <b>Отправляю письмо гостям</b>
letter-title-done = ✅ <b>Письмо гостям отправлено</b>
letter-title-stopped = ✋ <b>Отправка письма остановлена</b>
letter-too-late = Встреча «{ $title }» закончилась больше двух недель назад: её гостям уже не пишу.
letters-enough = За сутки гостям ушло { $most } письма, больше нельзя: отключить их они не могут. Черновик цел, отправьте его завтра.

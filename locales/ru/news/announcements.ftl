announcement-ask =
    Что объявить? Пришлите текст или фото с подписью — обычным сообщением, с жирным шрифтом, ссылками и эмодзи, если хочется.

    Сначала покажу, как это увидят соседи. Передумали — /cancel
announcement-ask-again = Пришлите новый текст или фото с подписью, и я заменю прежние. Оставить как было — /cancel
announcement-kind = Объявление — это текст или одно фото с подписью. Пришлите, пожалуйста, так. Передумали — /cancel

announcement-audience = Кому отправить?
announcement-to-everyone = Всем жителям · { $people }
announcement-interests = По интересу ›
announcement-events = Гостям встречи ›
announcement-option = { $name } · { $people }
announcement-which-interest = Жителям с каким интересом? Рядом — сколько человек получит объявление.
announcement-no-interests = Пока никто не отметил интересов. Можно отправить всем.
announcement-which-event = Гостям какой встречи? Рядом — сколько человек получит объявление.
announcement-no-events = Нет ни ближайших, ни недавних встреч с гостями. Можно отправить всем.

announcement-preview = 👆 Так увидят соседи. Пока это видите только вы. Всё так?
announcement-for = Кому: <b>{ $audience }</b>
announcement-name-everyone = все жители
announcement-name-interest = интерес «{ $name }»
announcement-name-going = гости встречи «{ $title }»
announcement-name-waiting = кто ждёт места на встречу «{ $title }»
announcement-name-guests = все, кто ответил на встречу «{ $title }»
announcement-readers = { $people ->
        [0] Получателей сейчас нет.
        [one] Получит <b>{ $people } человек</b>
        [few] Получат <b>{ $people } человека</b>
       *[many] Получат <b>{ $people } человек</b>
    }
announcement-left-unwilling = Отключили объявления: { $people }
announcement-left-unreachable = Остановили бота или ещё не запускали его: { $people }
announcement-test = Тест себе
announcement-confirm = Отправить { $people ->
        [one] { $people } человеку
       *[other] { $people } людям
    }
announcement-text = Изменить текст
announcement-other = Другая аудитория
announcement-discard = Отменить
announcement-discarded = Объявление отменено, никто его не получил. Написать другое: /announce
announcement-tested = Отправил только вам. Посмотрите, всё ли так.

announcement-title-draft = 📣 <b>Черновик</b>
announcement-title-discarded = 📣 <b>Объявление отменено</b>
announcement-title-sending = 📣 <b>Отправляю объявление</b>
announcement-title-done = ✅ <b>Объявление отправлено</b>
announcement-title-stopped = ✋ <b>Отправка остановлена</b>
announcement-sent = Получили: { $sent } из { $total }
announcement-part-waiting = Уже в пути и ещё могут дойти: { $people }
announcement-part-later = Получат, когда закончатся их тихие часы: { $people }
announcement-part-blocked = Остановили бота: { $people }
announcement-part-unwilling = Отключили объявления: { $people }
announcement-part-failed = Не удалось доставить: { $people }
announcement-part-unknown = Неизвестно: { $people }. Связь прервалась, сообщение могло дойти, поэтому сам я его не повторяю.
announcement-part-cancelled = Не отправлено: { $people }
announcement-stop = Стоп
announcement-stopping = Остановил. Несколько сообщений уже в пути и ещё могут дойти.
announcement-resend = Повторить тем, о ком неизвестно

announcement-gone = Этого объявления больше нет. Написать новое: /announce
announcement-already = Это объявление уже отправлено или отправляется.
announcement-stale = Этому черновику больше суток. Начните заново: /announce
announcement-old = Прошло больше двух дней. Лучше напишите новое объявление: /announce
announcement-over = Останавливать нечего: отправка уже закончилась.
announcement-none-unknown = Повторять некому: обо всех уже известно.
announcement-nobody = Отправлять некому: в этой аудитории сейчас никого нет. Выберите другую.

announcement-digest = Сейчас получат: { $now }. Ещё { $later } прочтут в сводке недели: за семь дней им уже пришло два объявления.
announcement-is-urgent = ⚡ Срочное: придёт сразу всем, кроме тех, у кого тихие часы.
announcement-is-night = 🌙 Срочное: придёт сразу всем, даже в тихие часы.
announcement-urgency-ordinary = ⚡ Срочно: всем сразу
announcement-urgency-urgent = 🌙 И в тихие часы
announcement-urgency-night = Не срочно
announcement-part-digest = Прочтут в сводке недели: { $people }
announcement-event = { $title }
announcement-event-off = ✖️ { $title } (отменена)
announcement-in-chat = 💬 И в общий чат.
announcement-chat-on = 💬 И в общий чат
announcement-chat-off = ✅ И в общий чат

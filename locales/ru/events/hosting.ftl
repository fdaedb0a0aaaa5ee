not-your-event = Управлять встречей может тот, кто её ведёт.
manage-heading = ⚙️ <b>Управление встречей</b>
manage-note = { $count ->
        [0] Пока никто не ответил: меняйте что угодно.
        [one] О новом времени, месте или названии я напишу { $count } человеку.
       *[other] О новом времени, месте или названии я напишу { $count } людям.
    }
manage-closed = Изменить её уже нельзя, а повторить можно.
manage-repeat = 🔁 Повторить
manage-cancel = ❌ Отменить встречу
manage-move-sure = Новое время: <b>{ $moment }</b>. Переносим? { $count ->
        [0] {""}
        [one] Я напишу { $count } человеку.
       *[other] Я напишу { $count } людям.
    }
manage-move-yes = ⏰ Перенести
manage-move-other = Другое время
manage-saved = Сохранено.

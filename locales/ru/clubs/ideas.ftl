ideas-back = 💡 Идеи
ideas-all = 💡 <b>Идеи соседей</b>

    Откройте любую и скажите, придёте ли. Наберётся достаточно людей — будет клуб.
ideas-none = 💡 Сейчас идей нет. Предложите свою: хватит одной фразы.
idea-propose = 💡 Предложить
idea-open = 💡 Открыть идею
idea-item-voting = { $title } · { $votes } из { $threshold }
idea-item-reached = 🎉 { $title } · { $votes } из { $threshold }
idea-item-waiting = ⏳ { $title }
idea-item-returned = ✏️ { $title }

idea-words = 💡 <b>{ $words }</b>
idea-author = 👤 Предлагает { $name }
idea-when = 🕐 Удобно: { $slots }
idea-leads = 🎤 { $lead }
idea-lead-yes = 🎤 Ведущий есть
idea-lead-together = 🎤 Есть один ведущий, нужен второй
idea-lead-no = 🎤 Пока нужен ведущий
idea-count-voting = 📊 { $votes } из { $threshold }, { $days ->
        [one] остался { $days } день
        [few] осталось { $days } дня
       *[many] осталось { $days } дней
    }
idea-count-reached = 🎉 { $votes } из { $threshold }: людей хватает! Дальше решают организаторы.
idea-count-go = ✅ Идея стала клубом.
idea-count-no_go = Пока не собралось: { $votes } из { $threshold }.
idea-suits = 🕐 Удобнее всего: { $slots }
idea-helpers = 🤝 { $count ->
        [one] { $count } человек поможет
        [few] { $count } человека помогут
       *[many] { $count } человек помогут
    }
idea-mine-come = ✅ Вы придёте.
idea-mine-help = 🤝 Вы придёте и поможете.
idea-mine-pass = Это не ваше. Передумать можно в любую минуту.
idea-mine-slots = Вам удобно: { $slots }
idea-other-time = 🕐 Другое время
idea-to-club = 🏘 Открыть клуб
idea-done = Готово
slot-morning = { $day } утром
slot-day = { $day } днём
slot-evening = { $day } вечером

vote-come = Приду
vote-help = Помогу
vote-pass = Не моё
voted-come = Записано: вы придёте. Когда удобно?
voted-help = Спасибо! Записано: вы придёте и поможете.
voted-pass = Учтено. Передумать можно в любую минуту.
voted-slot = { $suits ->
        [yes] Записано: удобно { $slot }.
       *[no] Больше не отмечено: { $slot }.
    }
idea-gone = Этой идеи больше нет.
idea-over = По этой идее уже всё решено.
idea-invitation = Идея по вашей теме. Что скажете?
idea-to-report = 📊 Решить
idea-format = 🎲 { $format }

week-title = 🗞 <b>Ваша неделя</b>
week-mine = ⭐ <b>Ваши встречи</b>
week-line = • { $when } — { $title }
week-open = { $title } ›
week-full = { $line } (мест нет)
week-maybe = { $line } (возможно)
week-offered = { $line } (держу место за вами)
week-waiting = { $line } (в очереди)
week-fitting = 💡 <b>Может быть интересно</b>
week-nearest = 📅 <b>Скоро у нас</b>
week-others = 📅 <b>Ещё на этой неделе</b>
week-ahead = 🔭 <b>Немного погодя</b>
week-fresh = 🌱 <b>Попробуйте новое:</b> раз в месяц — одна встреча не по вашим темам
week-more = …и ещё { $count }: все под кнопкой «📅 Встречи»
week-newcomers = 👋 <b>Новые соседи:</b> { $names }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }
week-nothing = На ближайшее время встреч нет.
week-empty = На этой неделе тихо: встреч нет, новых соседей тоже. Появится новая встреча — она будет под кнопкой ниже.

week-announced = 📣 <b>Объявления</b>
week-announced-line = { $number }. { $words }
week-announced-open = 📣 Прочитать { $number }
doubt-digest = { $people ->
        [one] Неизвестно, дошла ли эта сводка до { $people } человека: прервалась связь. Эту строку видят только управляющие.
       *[other] Неизвестно, дошла ли эта сводка до { $people } человек: прервалась связь. Эту строку видят только управляющие.
    }
week-ideas = 💡 <b>Идеи соседей: придёте?</b>
week-idea = • { $title } — { $votes } из { $threshold }
week-idea-open = 💡 { $title } ›

led-coming = 🎤 <b>Я веду</b>
led-coming-empty = 🎤 <b>Я веду.</b> Ближайших встреч у вас нет. Соберёте соседей?
led-past = 🎤 <b>Я веду: прошедшие</b>
led-past-empty = 🎤 Прошедших встреч пока нет: первая ещё впереди.
led-item = { $cancelled ->
        [yes] ❌{" "}
       *[no] {""}
    }{ $when } · { $title } · ✅{" "}{ $going }
led-rescued = 🪑 { $count ->
        [one] В этом месяце спасено { $count } место: его заняли из очереди.
        [few] В этом месяце спасены { $count } места: их заняли из очереди.
       *[many] В этом месяце спасено { $count } мест: их заняли из очереди.
    }
led-new = ➕ Новая встреча
led-draft = 📝 Черновик: { $title }
led-go-coming = ‹ Ближайшие
led-go-past = 🕰 Прошедшие
led-title = 🎤 <b>{ $title }</b>
led-guests = { $over ->
        [yes] 👥 Кто записан
       *[no] 👥 Кто придёт
    }
led-feedback = 💬 Отзывы
led-write = ✉️ Написать гостям
led-repeat = 🔁 Следующая дата
led-change = ⚙️ Изменить
led-back = ‹ Я веду
lead-open = 🎤 Для ведущего

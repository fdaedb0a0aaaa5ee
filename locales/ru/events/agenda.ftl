agenda-all-title = 📅 <b>Ближайшие встречи</b>
agenda-all-hint = Нажмите на встречу, чтобы узнать больше и ответить.
agenda-all-empty = Пока ничего не назначено. Появится встреча — она будет здесь и в сводке недели.
agenda-all-empty-host = Пока ничего не назначено. Соберите соседей: /newevent
agenda-mine-title = ⭐ <b>Мои встречи</b>
agenda-mine-hint = ✅{"\u00A0"}иду · 🤔{"\u00A0"}возможно · ⏳{"\u00A0"}в очереди · 🎤{"\u00A0"}веду
agenda-mine-empty = Вы пока никуда не записаны, и пока ничего не назначено. Появится встреча — она будет под кнопкой «📅 Все встречи».
agenda-past-title = 🕰 <b>Где вы были</b>
agenda-past-hint = Сначала самые недавние.
agenda-past-empty = Прошедших встреч пока нет. Самое время выбрать первую: кнопка ниже.

agenda-when = { $near ->
        [now] идёт сейчас
        [today] сегодня, { $time }
        [tonight] сегодня ночью, { $time }
        [tomorrow] завтра, { $time }
       *[later] { $moment }
    }
agenda-title = { $repeats ->
        [all] 🔁{"\u00A0"}{ $title } · на все
        [yes] 🔁{"\u00A0"}{ $title }
       *[no] { $title }
    }
agenda-item = { $led ->
        [yes] 🎤{" "}
       *[no] {""}
    }{ $mark ->
        [going] ✅{" "}
        [maybe] 🤔{" "}
        [waiting] ⏳{" "}
        [offered] 🪑{" "}
        [declined] ❌{" "}
       *[none] {""}
    }{ $when } · { $title }{ $full ->
        [yes] {" "}· мест нет
       *[no] {""}
    }
agenda-go-all = 📅 Все встречи
agenda-go-mine = ⭐ Мои встречи
agenda-go-past = 🕰 Прошедшие
agenda-chat-empty = 📅 Пока ничего не назначено. Появится встреча — она будет здесь.
agenda-chat-line = • { $when } · <a href="{ $link }">{ $title }</a>{ $full ->
        [yes] {" "}· мест нет
       *[no] {""}
    }
agenda-chat-more = …и ещё { $count }
agenda-chat-open = 📅 Выбрать и записаться
agenda-mine-instead = Вы пока никуда не записаны. Посмотрите, что намечается:

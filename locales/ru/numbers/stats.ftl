stats-title = <b>{ $month }</b>{ $state ->
        [open] {" (идёт)"}
        [scoring] {" (оценки ещё приходят)"}
       *[closed] {""}
    }
stats-residents = 👥 Соседей: <b>{ $value }</b>{ $delta }
stats-joined = 🌱 Пришло: <b>{ $value }</b>{ $delta }
stats-left = 🍂 Ушло: <b>{ $value }</b>{ $delta }
stats-events = 📅 Встреч: <b>{ $value }</b>{ $delta }
stats-answers = 🙋 Ответов на приглашения: <b>{ $value }</b>{ $delta }
stats-nps = ⭐ { $nps }{ $delta }
stats-nps-none = ⭐ NPS: оценок пока нет
stats-rating = NPS <b>{ $score }</b> по { $n } { $n ->
        [one] оценке
       *[other] оценкам
    }{ $few ->
        [yes] {", мало ответов"}
       *[no] {""}
    }
stats-was = {" "}(за прошлый месяц — { $value })
stats-up = {" "}(+{ $by } ▲)
stats-down = {" "}(−{ $by } ▼)
stats-same = {" "}(без изменений)

stats-events-title = <b>Встречи месяца</b>
stats-event = «{ $title }»: { $hands }
stats-events-more = …и ещё { $count } { $count ->
        [one] встреча
        [few] встречи
       *[many] встреч
    }
stats-going = ✅ { $count }
stats-maybe = 🤔 { $count }
stats-declined = ❌ { $count }
stats-waiting = ⏳ { $count }

stats-earlier = ‹ { $month }
stats-later = { $month } ›
stats-verdict = 💬 Отзывы гостей: { $count }
stats-verdict-title = <b>{ $month }: что говорят гости</b>
stats-verdict-none = За этот месяц гости ставили только оценки.
stats-quote = «{ $title }», оценка { $score }
    <blockquote>{ $words }</blockquote>

stats-chart-residents = Соседи
stats-chart-joined = Пришли
stats-chart-left = Ушли
stats-chart-nps = NPS
stats-chart-no-scores = пока нет оценок

stats-empty =
    <b>Показателей пока нет</b>

    Здесь будет видно, сколько нас, кто пришёл и ушёл, какие были встречи и как их оценили. Всё начнётся с первой встречи: /newevent
stats-no-month = За этот месяц показателей нет.

# Предложение о том, что изменилось. { $before } — «в октябре».
stats-news-one = { $first }, чем { $before }.
stats-news-two = { $first }, чем { $before }, а { $second }.
stats-news-nps = { $first }: было { $was }, стало { $now }.
stats-news-none = Всё примерно как { $before }.
stats-news-early = Месяц ещё идёт: сравнивать с тем, что было { $before }, рано.
stats-news-first = Это первый месяц: сравнивать пока не с чем.
stats-change-joined-more = { $times ->
        [2] пришло вдвое больше людей
        [3] пришло втрое больше людей
       *[other] пришло на { $by } { $by ->
            [one] человека
            [few] человека
           *[many] человек
        } больше
    }
stats-change-joined-less = { $times ->
        [2] пришло вдвое меньше людей
        [3] пришло втрое меньше людей
       *[other] пришло на { $by } { $by ->
            [one] человека
            [few] человека
           *[many] человек
        } меньше
    }
stats-change-left-more = { $times ->
        [2] ушло вдвое больше людей
        [3] ушло втрое больше людей
       *[other] ушло на { $by } { $by ->
            [one] человека
            [few] человека
           *[many] человек
        } больше
    }
stats-change-left-less = { $times ->
        [2] ушло вдвое меньше людей
        [3] ушло втрое меньше людей
       *[other] ушло на { $by } { $by ->
            [one] человека
            [few] человека
           *[many] человек
        } меньше
    }
stats-change-events-more = { $times ->
        [2] встреч было вдвое больше
        [3] встреч было втрое больше
       *[other] встреч было на { $by } больше
    }
stats-change-events-less = { $times ->
        [2] встреч было вдвое меньше
        [3] встреч было втрое меньше
       *[other] встреч было на { $by } меньше
    }
stats-change-answers-more = { $times ->
        [2] на приглашения отвечали вдвое чаще
        [3] на приглашения отвечали втрое чаще
       *[other] ответов на приглашения было на { $by } больше
    }
stats-change-answers-less = { $times ->
        [2] на приглашения отвечали вдвое реже
        [3] на приглашения отвечали втрое реже
       *[other] ответов на приглашения было на { $by } меньше
    }
stats-change-nps-more = оценка выросла на { $by }
stats-change-nps-less = оценка упала на { $by }
stats-in-month = { $month ->
        [1] в январе
        [2] в феврале
        [3] в марте
        [4] в апреле
        [5] в мае
        [6] в июне
        [7] в июле
        [8] в августе
        [9] в сентябре
        [10] в октябре
        [11] в ноябре
       *[12] в декабре
    }

stats-title = <b>{ $month }</b>{ $state ->
        [open] {" (идёт)"}
        [scoring] {" (оценки ещё приходят)"}
       *[closed] {""}
    }
stats-residents = 👥 Соседей: <b>{ $value }</b>{ $was }
stats-joined = 🌱 Пришло: <b>{ $value }</b>{ $was }
stats-sources = 🚪 Откуда: { $counts }
stats-source = { $kind ->
        [inv] позвали соседи
        [src] по ссылкам
        [e] с карточки встречи
        [none] сами
       *[other] иначе
    }
stats-links = 🔗 По ссылкам: { $counts }
stats-inviters = 🤝 Кто позвал: { $counts }
stats-left = 🍂 Ушло: <b>{ $value }</b>{ $was }
stats-events = 📅 Встреч: <b>{ $value }</b>{ $was }
stats-answers = 🙋 Ответов на приглашения: <b>{ $value }</b>{ $was }
stats-nps = ⭐ { $nps }{ $was }
stats-nps-none = ⭐ NPS: оценок пока нет
stats-rating = NPS <b>{ $score }</b> по { $n } { $n ->
        [one] оценке
       *[other] оценкам
    }{ $few ->
        [yes] {", мало ответов"}
       *[no] {""}
    }
stats-was = {" "}· { $month } { $value }

stats-events-title = <b>Встречи месяца</b>
stats-event = «{ $title }», { $day }: { $hands }
stats-events-more = …и ещё { $count } { $count ->
        [one] встреча
        [few] встречи
       *[many] встреч
    }
stats-going = ✅ { $count }
stats-came = 📍 { $count }
stats-maybe = 🤔 { $count }
stats-declined = ❌ { $count }
stats-waiting = ⏳ { $count }

stats-earlier = ‹ { $month }
stats-later = { $month } ›
stats-verdict = 💬 Отзывы гостей: { $count }
stats-verdict-title = <b>{ $month }: что говорят гости</b>
stats-verdict-none = За этот месяц гости ставили только оценки.
stats-quote = «{ $title }», { $day }, оценка { $score }
    <blockquote>{ $words }</blockquote>

stats-chart-residents = Соседи
stats-chart-joined = Пришли
stats-chart-left = Ушли
stats-chart-nps = NPS

stats-empty =
    <b>Показателей пока нет</b>

    Здесь будет видно, сколько нас, кто пришёл и ушёл, какие были встречи и как их оценили. Всё начнётся с первой встречи: /newevent
stats-no-month = За этот месяц показателей нет.

# Предложение о том, что изменилось. { $before } — «в октябре».
stats-news-one = { $first }{ $than ->
        [yes] , чем { $before }
       *[no] {""}
    }.
stats-news-two = { $first }{ $than ->
        [yes] , чем { $before }
       *[no] {""}
    }, а { $second }.
stats-news-none = Всё примерно как { $before }.
stats-news-early = Месяц ещё идёт: сравнивать с тем, что было { $before }, рано.
stats-news-first = Это первый месяц: сравнивать пока не с чем.
stats-change-joined-more = { $size ->
        [from_none] пришло { $count } { $count ->
            [one] человек
            [few] человека
           *[many] человек
        }, { $before } — никто
        [twice] пришло вдвое больше людей
        [thrice] пришло втрое больше людей
       *[other] пришло на { $by } { $by ->
            [one] человека
            [few] человека
           *[many] человек
        } больше
    }
stats-change-joined-less = { $size ->
        [to_none] никто не пришёл, { $before } — { $count } { $count ->
            [one] человек
            [few] человека
           *[many] человек
        }
        [twice] пришло вдвое меньше людей
        [thrice] пришло втрое меньше людей
       *[other] пришло на { $by } { $by ->
            [one] человека
            [few] человека
           *[many] человек
        } меньше
    }
stats-change-left-more = { $size ->
        [from_none] ушло { $count } { $count ->
            [one] человек
            [few] человека
           *[many] человек
        }, { $before } — никто
        [twice] ушло вдвое больше людей
        [thrice] ушло втрое больше людей
       *[other] ушло на { $by } { $by ->
            [one] человека
            [few] человека
           *[many] человек
        } больше
    }
stats-change-left-less = { $size ->
        [to_none] никто не ушёл, { $before } — { $count } { $count ->
            [one] человек
            [few] человека
           *[many] человек
        }
        [twice] ушло вдвое меньше людей
        [thrice] ушло втрое меньше людей
       *[other] ушло на { $by } { $by ->
            [one] человека
            [few] человека
           *[many] человек
        } меньше
    }
stats-change-events-more = { $size ->
        [from_none] прошло { $count } { $count ->
            [one] встреча
            [few] встречи
           *[many] встреч
        }, { $before } — ни одной
        [twice] встреч было вдвое больше
        [thrice] встреч было втрое больше
       *[other] встреч было на { $by } больше
    }
stats-change-events-less = { $size ->
        [to_none] встреч не было, { $before } — { $count }
        [twice] встреч было вдвое меньше
        [thrice] встреч было втрое меньше
       *[other] встреч было на { $by } меньше
    }
stats-change-answers-more = { $size ->
        [from_none] на приглашения ответили { $count } { $count ->
            [one] раз
            [few] раза
           *[many] раз
        }, { $before } — ни разу
        [twice] на приглашения отвечали вдвое чаще
        [thrice] на приглашения отвечали втрое чаще
       *[other] ответов на приглашения было на { $by } больше
    }
stats-change-answers-less = { $size ->
        [to_none] на приглашения никто не ответил, { $before } ответов было { $count }
        [twice] на приглашения отвечали вдвое реже
        [thrice] на приглашения отвечали втрое реже
       *[other] ответов на приглашения было на { $by } меньше
    }
stats-change-nps = NPS { $way ->
        [up] вырос
       *[down] упал
    } с { $was } до { $now }
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

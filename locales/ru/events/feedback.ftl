feedback-question =
    Как прошла встреча «{ $title }»?

    <b>Насколько вероятно, что вы позовёте на такую встречу друга?</b>
    0 — точно нет, 10 — обязательно
feedback-absent = Меня не было
feedback-missed = «{ $title }»: отметил, что вас не было. Спасибо, что сказали: будем рады в другой раз.
feedback-rate = ↩️ Всё-таки оценить
feedback-score = «{ $title }»: ваша оценка — <b>{ $score }</b> из 10
feedback-chosen = Отмечено: { $names }
feedback-words = <blockquote>{ $words }</blockquote>
feedback-why-promoter = Здорово! <b>Что было лучше всего?</b> Отметьте сколько угодно.
feedback-why-passive = Спасибо! <b>Что сделало бы встречу ещё лучше?</b> Отметьте сколько угодно.
feedback-why-detractor = Спасибо за честность. <b>Что стоит исправить?</b> Отметьте сколько угодно.
feedback-write = ✍️ Написать словами
feedback-rewrite = ✍️ Переписать слова
feedback-rescore = ↩️ Изменить оценку
feedback-done = Готово
feedback-change = ✏️ Изменить
feedback-share = Можно передать ведущему
feedback-shared = ✅ Можно передать ведущему
feedback-ask-words =
    Напишите одним сообщением, что важно.

    Управляющие { $low ->
        [yes] сразу прочитают
       *[no] прочитают
    } это без вашего имени. { $host ->
        [yes] Ведущий этой встречи — один из них.
       *[no] Ведущий — только если ответят не меньше { $many } гостей или вы потом нажмёте «Можно передать ведущему».
    }

feedback-reason-people = Люди
feedback-reason-talk = Разговоры
feedback-reason-host = Ведущий
feedback-reason-topic = Тема
feedback-reason-mood = Атмосфера
feedback-reason-venue = Место
feedback-reason-more_people = { $camp ->
        [detractor] Мало людей
       *[other] Больше людей
    }
feedback-reason-more_talk = { $camp ->
        [detractor] Мало общения
       *[other] Больше общения
    }
feedback-reason-better_host = { $camp ->
        [detractor] Как вели
       *[other] Ведение
    }
feedback-reason-other_topic = { $camp ->
        [detractor] О чём говорили
       *[other] Содержание
    }
feedback-reason-other_time = Время
feedback-reason-other_venue = Место

feedback-noted-people = люди
feedback-noted-talk = разговоры
feedback-noted-host = ведущий
feedback-noted-topic = тема
feedback-noted-mood = атмосфера
feedback-noted-venue = место
feedback-noted-more_people = число людей
feedback-noted-more_talk = общение
feedback-noted-better_host = ведение
feedback-noted-other_topic = содержание
feedback-noted-other_time = время
feedback-noted-other_venue = место

feedback-thanks-promoter = Спасибо! Рад, что вам понравилось. Приводите друзей в следующий раз.
feedback-thanks-passive = Спасибо! Оценку и отметки без имени увидят ведущий и управляющие, чтобы в следующий раз было ещё лучше.
feedback-thanks-detractor = Спасибо за честность, она помогает больше всего. Оценку и отметки без имени увидят ведущий и управляющие.

feedback-no-such-score = Такой оценки нет: выберите от 0 до 10.
feedback-guests-only = Встречу «{ $title }» оценивают те, кто на неё записался.
feedback-too-early = Встреча «{ $title }» ещё не закончилась: спрошу после неё.
feedback-too-late = После встречи «{ $title }» прошло больше двух недель, оценки уже подсчитаны. Спасибо, что помните о ней!
feedback-was-there = На встрече «{ $title }» вас отметили на входе. Если это ошибка, напишите ведущему.

feedback-question =
    Как прошла встреча «{ $title }»?

    <b>Насколько вероятно, что вы позовёте на такую встречу друга?</b>
    0 — точно нет, 10 — обязательно
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
feedback-ask-words = Напишите одним сообщением, что важно. Организаторы увидят слова без вашего имени.

feedback-reason-people = Люди
feedback-reason-talk = Разговоры
feedback-reason-host = Ведущий
feedback-reason-topic = Тема
feedback-reason-mood = Атмосфера
feedback-reason-venue = Место
feedback-reason-more_people = Больше людей
feedback-reason-more_talk = Больше общения
feedback-reason-better_host = Ведение
feedback-reason-other_topic = Содержание
feedback-reason-other_time = Время
feedback-reason-other_venue = Место

feedback-thanks-promoter = Спасибо! Рад, что вам понравилось. Приводите друзей в следующий раз.
feedback-thanks-passive = Спасибо! Передам организаторам, чтобы в следующий раз было ещё лучше.
feedback-thanks-detractor = Спасибо за честность. Передам организаторам: такие ответы помогают больше всего.

feedback-no-such-score = Такой оценки нет: выберите от 0 до 10.
feedback-guests-only = Встречу «{ $title }» оценивают те, кто на неё записался.
feedback-too-early = Встреча «{ $title }» ещё не закончилась: спрошу после неё.
feedback-too-late = После встречи «{ $title }» прошло больше двух недель, оценки уже подсчитаны. Спасибо, что помните о ней!

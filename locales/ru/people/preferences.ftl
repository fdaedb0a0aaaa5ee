settings-title = <b>Настройки</b>
settings-kinds = О чём вам писать? Отметьте нужное. О переносе, отмене и освободившемся месте сообщаю всегда.
settings-reminders = Напоминания
settings-invitations = Приглашения
settings-announcements = Объявления
settings-feedback = Как прошло
settings-digest = Сводка недели
settings-quiet-off = 🌙 Тихие часы: нет. Пишу, когда есть о чём.
settings-quiet = 🌙 Тихие часы с { $start } до { $end }: пишу только о срочном — скорое начало, перенос, отмена, освободившееся место.
settings-quiet-none = Нет
settings-absence = 🧳 { $day ->
        [none] Меня нет до…
       *[other] Меня нет до { $day }
    }
settings-me = 👤 О себе
settings-privacy = 🔒 Приватность
language-ru = Русский
language-en = English

about-name = <b>{ $name }</b>
about-occupation = Занятие: { $words }
about-interests = Интересы: { $names }
about-intro = О себе: { $words }
about-empty = не указано
about-visible = { $seen ->
        [hidden] 🙈 В списках вас нет: соседи видят только, сколько всего гостей. Имя видят ведущий встречи и организаторы.
        [linked] 🔗 Ваше имя в списках гостей и в рассказе о себе — ссылка: соседи могут вам написать.
       *[named] 👤 Соседи видят ваше имя, но не ссылку на вас.
    }
visible-linked = Соседи могут мне написать
visible-hidden = Не показывать меня в списках
name-linked = <a href="tg://user?id={ $id }">{ $name }</a>
about-invite =
    Ваша ссылка, чтобы позвать соседа:
    { $link }
about-edit-name = Имя
about-edit-occupation = Занятие
about-edit-interests = Интересы
about-edit-intro = Рассказ о себе
about-record = 🎟 Мои посещения
about-back = ‹ Настройки
about-clear = Убрать
about-cleared = Убрал.
about-saved = Записал.
about-posted = Опубликовал в общем чате.

ask-name = Как вас называть? Напишите имя.
ask-occupation = Чем вы занимаетесь? Одной фразой, например: «архитектор, делаю детские площадки».
ask-intro = Расскажите о себе соседям в двух-трёх предложениях. Сначала покажу, как это выглядит.

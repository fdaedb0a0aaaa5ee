# Дни и время: образцы для Babel
format-day = EEEE, d MMMM
format-date = d MMMM
format-short = EEE d MMM, HH:mm
format-moment = { $day }, { $time }

skip = Пропустить
back = ‹ Назад
page-here = { $number }/{ $pages }
page-before = ‹
page-after = ›
apology = Что-то пошло не так, и я об этом уже знаю. Попробуйте ещё раз чуть позже.
not-allowed = Это могут только организаторы. Что можете вы: /help
join-first = Сначала давайте познакомимся: нажмите /start
outdated-button = Эта кнопка устарела. Вот свежий экран.
too-long = Слишком длинно: { $length } { $length ->
        [one] знак
        [few] знака
       *[many] знаков
    }, а можно до { $limit }. Напишите короче, пожалуйста.
announcements-by-managers = Объявления пишут управляющие. Что можете вы: /help

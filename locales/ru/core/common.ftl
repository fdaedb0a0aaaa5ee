# Дни и время: образцы для Babel
format-day = EEEE, d MMMM
format-short = EEE d MMM, HH:mm
format-moment = { $day }, { $time }

skip = Пропустить
back = ‹ Назад
apology = Что-то пошло не так, и я об этом уже знаю. Попробуйте ещё раз чуть позже.
not-allowed = Это могут только организаторы. Что можете вы: /help
unknown-command = Такой команды у меня нет. Что я умею: /help
join-first = Сначала давайте познакомимся: нажмите /start
outdated-button = Эта кнопка устарела. Вот свежий экран.
too-long = Слишком длинно: { $length } { $length ->
        [one] знак
        [few] знака
       *[many] знаков
    }, а можно до { $limit }. Напишите короче, пожалуйста.
hint = Я понимаю кнопки и команды. Всё, что я умею: /help
hint-asked = Жду ответа словами. Передумали — /cancel
hint-stranger = Мы ещё не знакомы. Нажмите /start: это займёт меньше минуты.
cancelled = Хорошо, на этом остановимся. Всё, что было раньше, на месте. Что дальше: /help
cancelled-charter = Хорошо. Захотите познакомиться — нажмите /start
nothing-to-cancel = Отменять нечего: я ничего не спрашивал. Что я умею: /help
help-title = <b>Вот что я умею</b>
help-stranger = Я собираю соседей на встречи и напоминаю о них. Чтобы познакомиться, нажмите /start
greeting-returned = Пока вас не было, я молчал. Теперь сообщения снова приходят; записаться на встречи можно заново.
greeting = С возвращением, { $name }! Вы в сообществе «{ $community }». Чем помочь?

menu-events = 📅 Встречи
menu-mine = ⭐ Мои встречи
menu-week = 🗞 Неделя
menu-settings = ⚙️ Настройки

command-start = познакомиться
command-events = ближайшие встречи
command-my = куда я иду
command-week = что на этой неделе
command-newevent = создать встречу
command-announce = объявление соседям
command-stats = показатели сообщества
command-appoint = назначить помощников
command-settings = язык, сообщения, тихие часы
command-privacy = что я храню о вас
command-mydata = мои данные файлом
command-deleteme = удалить мои данные
command-help = что я умею
command-cancel = отменить начатое
command-bind = публиковать встречи в этом чате

interest-sport = Спорт
interest-food = Еда
interest-books = Книги
interest-films = Кино
interest-music = Музыка
interest-art = Искусство
interest-games = Игры
interest-walks = Прогулки
interest-travel = Путешествия
interest-languages = Языки
interest-children = Дети
interest-pets = Питомцы
interest-tech = Технологии
interest-business = Бизнес

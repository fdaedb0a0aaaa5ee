clubs-mine = 🏘 <b>Мои клубы</b>
clubs-all = 🏘 <b>Клубы</b>

    Клуб — это люди, которые встречаются снова и снова. Откройте любой.
clubs-mine-empty = Вы пока не в клубе. Посмотрите, какие есть: вступить и выйти можно в одно касание.
clubs-all-empty = Клубов пока нет.
clubs-item = { $mine ->
        [yes] ✅{" "}
       *[no] {""}
    }{ $title } · 👥 { $members }{ $dated ->
        [yes] {" "}· { $next }
       *[no] {""}
    }
clubs-go-all = 🏘 Все клубы
clubs-go-mine = ⭐ Мои клубы
clubs-found = ➕ Основать клуб

club-title = 🏘 <b>{ $title }</b>
club-purpose = { $words }
club-next = 📅 Следующая встреча: { $when }
club-next-rhythm = 📅 Следующая встреча: { $when }, { $rhythm }
club-no-date = 📅 Дата следующей встречи ещё не назначена.
club-topic = 🏷 { $topic }
club-members = 👥 { $members ->
        [0] Пока никого
        [one] { $members } участник
        [few] { $members } участника
       *[many] { $members } участников
    }{ $mine ->
        [yes] , и вы среди них
       *[no] {""}
    }
club-hosts = { $hosts ->
        [0] 👤 Ведущего пока нет
        [1] 👤 Ведёт { $names }
       *[other] 👤 Ведут { $names }
    }
club-closed-note = 🎓 Клуб завершил свою работу.
club-join = ➕ Вступить
club-leave = Выйти
club-silent = 🔕 Тише
club-loud = 🔔 Снова звать
club-open-next = 📅 Открыть встречу
club-manage = ⚙️ Вести клуб
club-back = ‹ Клубы
club-did-join = Вы в клубе «{ $title }». Буду звать на его встречи.
club-did-leave = Вы вышли из клуба «{ $title }». Вернуться можно в любую минуту.
club-did-silent = Хорошо, клуб «{ $title }» больше не зовёт и не пишет. Вы по-прежнему в нём.
club-did-loud = Снова зову на встречи клуба «{ $title }».
club-gone = Этого клуба больше нет.
club-closed = Клуб «{ $title }» завершил свою работу.
club-not-yours = Вы не в этом клубе.
club-host-stays = Вы ведёте этот клуб. Сначала передайте его другому ведущему.
not-your-club = Этим клубом занимается его ведущий.

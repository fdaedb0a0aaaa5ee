appoint-title = <b>Кто помогает сообществу</b>
team-line = { $role ->
        [owner] { $count ->
            [one] Владелец
           *[other] Владельцы
        }
        [manager] { $count ->
            [one] Управляющий
           *[other] Управляющие
        }
       *[host] { $count ->
            [one] Ведущий
           *[other] Ведущие
        }
    }: { $names }
team-promised = Назначены, но ещё не открыли бота: { $count }
appoint-how = Нажмите кнопку под полем ввода и выберите, чью роль изменить.
appoint-choose = 👤 Выбрать человека
appoint-cancel = Отмена
appoint-cancelled = Хорошо, всё остаётся как было.
appoint-chosen = Выбрали: { $name }
appoint-roles = <b>{ $name }</b>: кем назначить?
appoint-sure = <b>{ $name }</b>: дать роль «{ $role }»?
appoint-sure-unknown = <b>Дать роль «{ $role }»?</b>
appoint-give = Да, дать роль: { $role }
appoint-owner-warning = ⚠️ Владелец может то же, что и вы: менять название и правила, писать всем, читать отзывы, назначать и снимать помощников и других владельцев. Доверьте это только тому, в ком уверены.
appoint-later = { $name } узнает о роли, когда откроет бота и нажмёт «Старт».
appoint-roles-unknown = <b>Кем назначить?</b>
appoint-later-unknown = Мы с этим человеком ещё не знакомы. О роли станет известно после первого «Старт». До тех пор я храню только ID в Telegram и роль, и не дольше 30 дней.
appoint-toast-unknown = Роль: { $role }
appoint-toast = { $name }: { $role }
appoint-self = Свою роль изменить нельзя: попросите другого владельца.
appoint-first-owner = Этого владельца назначили при установке бота, здесь его роль не изменить.
appoint-bot = Это бот. Помогать могут только люди.
resident-gone = Этого человека больше нет в сообществе.

role-resident = Житель
role-host = Ведущий
role-manager = Управляющий
role-owner = Владелец
role-can-resident = Житель ходит на встречи.
role-can-host = Ведущий создаёт и ведёт свои встречи.
role-can-manager = Управляющий ведёт все встречи, пишет объявления, видит показатели.
role-can-owner = Владелец может всё и назначает помощников.

appointed-resident = Теперь вы снова просто житель сообщества «{ $community }». Спасибо, что помогали! Встречи впереди: /events
appointed-host = 🎉 Теперь вы можете вести встречи в сообществе «{ $community }». Соберите соседей: /newevent
appointed-manager = 🎉 Теперь вам доступны все встречи сообщества «{ $community }», объявления и показатели. Что вы можете: /help
appointed-owner = 🎉 Теперь вам доступно всё в сообществе «{ $community }», в том числе назначение помощников. Что вы можете: /help

announcement-waiting = Уже ждут своего времени:
announcement-waiting-one = ⏰ { $when } · { $words }

announcement-later = ⏰ Отправить позже
announcement-ask-when =
    ⏰ <b>Когда отправить?</b> Нажмите или напишите, например: «завтра в 10» или «в пятницу 19:00».
    Время: { $city }.
announcement-which-hour = 🗓 <b>{ $day }.</b> Во сколько отправить? Нажмите или напишите, например: «18:30».
announcement-which-half = 🗓 <b>{ $day }.</b> Утром или вечером?
announcement-midnight = 🌙 Полночь — на границе двух дней. В какую отправить?
announcement-too-soon = До этого времени меньше минуты. Выберите другое или отправьте сразу.
announcement-too-far = Это слишком далеко: запланировать можно не больше чем на { $days } { $days ->
        [one] день
        [few] дня
       *[many] дней
    } вперёд.

announcement-leaves = { $days ->
        [0] ⏰ <b>Уйдёт сегодня в { $time }</b>
        [1] ⏰ <b>Уйдёт завтра, { $date }, в { $time }</b>
       *[other] ⏰ <b>Уйдёт: { $moment }</b>
    }
announcement-words = «{ $words }»
announcement-by-then = { $people ->
        [0] Получателей пока нет. Кто появится к этому времени, получит.
        [one] Сейчас это <b>{ $people } человек</b>. Кто присоединится раньше, тоже получит.
        [few] Сейчас это <b>{ $people } человека</b>. Кто присоединится раньше, тоже получит.
       *[many] Сейчас это <b>{ $people } человек</b>. Кто присоединится раньше, тоже получит.
    }
announcement-send-now = Отправить сейчас
announcement-other-time = Другое время
announcement-whole = Весь текст
announcement-recall = Не отправлять
announcement-open-draft = Открыть черновик

announcement-scheduled = Это объявление ждёт своего времени. Чтобы изменить его, откройте его через /announce и нажмите «Не отправлять».
announcement-unsent =
    ⚠️ В своё время это объявление не ушло.
    «{ $words }»

    Черновик на месте.
announcement-unsent-nobody =
    ⚠️ Объявление не отправлено: пришло его время, но получателей не оказалось.
    «{ $words }»

    Черновик на месте.
announcement-unsent-role =
    ⚠️ Объявление не отправлено: пришло его время, а писать объявления сейчас могут только управляющие.
    «{ $words }»
announcement-unsent-late =
    ⚠️ Объявление не отправлено: в назначенное время меня не было на связи, а с тех пор прошло больше трёх часов.
    «{ $words }»

    Черновик на месте. Если ещё нужно, отправьте его сами.

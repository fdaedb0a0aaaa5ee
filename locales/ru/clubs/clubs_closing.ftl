club-close = 🎓 Завершить клуб
club-close-sure =
    🎓 <b>Завершить клуб «{ $title }»?</b>

    Участники ({ $members }) прочтут благодарность, числа клуба и куда пойти дальше. Назначенные встречи состоятся, новых дат не будет. Вернуть клуб нельзя.
club-close-yes = 🎓 Завершить
club-close-no = Пусть продолжается
club-farewell = 🎓 <b>Клуб «{ $title }» завершил свою работу.</b> Спасибо всем, с кем он был!
club-farewell-numbers = 📅 Встреч: { $meetings } · 🙌 Приходили на них: { $visits }
club-farewell-thanks = 🙏 { $names }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }
club-farewell-next = Куда пойти дальше:

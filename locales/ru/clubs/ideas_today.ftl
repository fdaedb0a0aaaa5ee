ideas-today-waiting = 💡 Ждут вашего решения: { $count ->
        [one] { $count } идея
        [few] { $count } идеи
       *[many] { $count } идей
    }
ideas-today-reached = 🎉 «{ $title }»: людей хватает, можно основать клуб
ideas-today-ended = «{ $title }»: людей не хватило, всем написал

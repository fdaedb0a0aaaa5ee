ideas-today-waiting = 💡 { $count ->
        [one] { $count } idea waits
       *[other] { $count } ideas wait
    } for your decision
ideas-today-reached = 🎉 “{ $title }”: enough people, a club can be founded
ideas-today-ended = “{ $title }”: not enough people, everybody has been told

poster-title = 🗓 <b>This week in “{ $community }”</b>
poster-days = { $start } — { $end }
poster-nothing = Nothing is planned yet.
poster-line = { $state ->
        [cancelled] • <s>{ $when } · { $title }</s> · cancelled
        [over] • { $when } · { $title } · over
        [begun] • { $when } · <a href="{ $link }">{ $title }</a> · on now
       *[open] • { $when } · <a href="{ $link }">{ $title }</a>{ $going ->
            [0] {""}
           *[other] {" "}· { $going } going
        }{ $seats ->
            [-1] {""}
            [0] {" "}· full
            [one] {" "}· { $seats } seat
           *[other] {" "}· { $seats } seats
        }
    }

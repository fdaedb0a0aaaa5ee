poster-title = 🗓 <b>Неделя в сообществе «{ $community }»</b>
poster-days = { $start } — { $end }
poster-nothing = Пока ничего не назначено.
poster-line = { $state ->
        [cancelled] • <s>{ $when } · { $title }</s> · отменена
        [over] • { $when } · { $title } · уже прошла
        [begun] • { $when } · <a href="{ $link }">{ $title }</a> · идёт сейчас
       *[open] • { $when } · <a href="{ $link }">{ $title }</a>{ $going ->
            [0] {""}
            [one] {" "}· идёт { $going }
           *[other] {" "}· идут { $going }
        }{ $seats ->
            [-1] {""}
            [0] {" "}· мест нет
            [one] {" "}· { $seats } место
            [few] {" "}· { $seats } места
           *[many] {" "}· { $seats } мест
        }
    }

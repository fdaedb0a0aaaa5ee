feedback-summary-title = 💬 <b>Как прошла «{ $title }»</b>, { $day }
feedback-summary-scores = Оценка <b>{ NUMBER($mean, maximumFractionDigits: 1) }</b> из 10, { $n ->
        [one] ответил
       *[other] ответили
    } { $n } из { $expected }
feedback-summary-came = 👥 Были: { $came }, не пришли: { $absent }
feedback-summary-none = Пока никто не ответил. Гостей я спрашиваю через час после встречи, а если это ночь, то утром.
feedback-summary-best = 👍 Лучше всего: { $counts }
feedback-summary-better = 🛠 Что улучшить: { $counts }
feedback-summary-withheld = ✍️ Написали словами: { $count }. Их читают управляющие, а вы — когда наберётся { $many } ответов или гость разрешит.
feedback-summary-open = 💬 Все отзывы встречи

feedback-low = 💬 <b>«{ $title }»</b>, { $day }: оценка { $score } из 10
feedback-low-nameless = Имени не называю, как и обещано гостю.

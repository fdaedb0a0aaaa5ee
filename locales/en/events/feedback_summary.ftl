feedback-summary-title = 💬 <b>How “{ $title }” went</b>, { $day }
feedback-summary-scores = Scored <b>{ NUMBER($mean, maximumFractionDigits: 1) }</b> out of 10, { $n } of { $expected } answered
feedback-summary-came = 👥 Came: { $came }, missed it: { $absent }
feedback-summary-none = Nobody has answered yet. I ask guests an hour after the event, or in the morning if that is at night.
feedback-summary-best = 👍 Best: { $counts }
feedback-summary-better = 🛠 To improve: { $counts }
feedback-summary-withheld = ✍️ Comments: { $count }. Managers read them; you will once there are { $many } answers, or if the guest agrees.
feedback-summary-open = 💬 All feedback on this event

feedback-low = 💬 <b>“{ $title }”</b>, { $day }: scored { $score } out of 10
feedback-low-nameless = I keep the name to myself, as promised to the guest.

draft-next-event-when = ✍️ When does it start? Tap or write, such as “12 December 18:30”.
draft-today = Today { $time }
draft-tomorrow = Tomorrow { $time }
draft-ask-event-when =
    🗓 <b>When does it start?</b> Tap or write, such as “12 December 18:30” or “Friday at 7 pm”.
    Time zone: { $city }.
when-which-hour = 🗓 <b>{ $day }.</b> At what time? Tap one or write it, such as “18:30”.
when-which-half = 🗓 <b>{ $day }.</b> In the morning or in the evening?
when-midnight = 🌙 Midnight ends one day and begins another. Which date do we start on?
when-over = ⌛ This time has passed: { $moment }. Tap a new one or write it.
when-other-day = 🗓 Another day
when-unclear = I didn’t understand when. Write the day and the time, such as “12 December 18:30”, “tomorrow at 19:00” or “Friday 7 pm”.
when-past = This time has passed. Write another, such as “tomorrow at 19:00”.
when-too-far = That is too far: I plan two years ahead at most.

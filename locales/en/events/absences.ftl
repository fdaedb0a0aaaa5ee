absence-begin = 🧳 I am away until…
absence-ask =
    🧳 <b>When are you back?</b> Tap or write a day: “15 March”, “on Friday”.

    Until then I give your seats at repeating events to those who wait, and hold invitations, announcements, digests and questions. About events you have signed up for I write as usual.
absence-span = { $span ->
        [week] A week
        [week2] Two weeks
       *[month] A month
    } · until { $day }
absence-is = 🧳 <b>You are away until { $day }.</b> I sign you up for no repeating event before that day. What can wait comes when you are back.
absence-kept = These events still count on you:
absence-end = I am back
absence-change = Another day
absence-back = Welcome back! Everything is as it was.
absence-again = { $seats ->
        [0] The seats you gave away are taken for now.
        [one] I signed you up again for { $seats } date.
       *[other] I signed you up again for { $seats } dates.
    }{ $queued ->
        [0] {""}
       *[other] {" "}On the waiting list: { $queued }.
    }
absence-unclear = I do not understand which day that is. Write, for example, “15 March” or “in two weeks”.
absence-past = That day has already come. Write the day when you are back.
absence-too-long = I remember no more than a year ahead. Name a nearer day.

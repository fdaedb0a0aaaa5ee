bot-description =
    I bring neighbours together: I tell you what is coming up, keep your seat, remind you and introduce newcomers.

    Press Start and let’s get to know each other: it takes less than a minute.
bot-short-description = Events for neighbours: what is coming up, who is going, where and when. I remind you and introduce you.

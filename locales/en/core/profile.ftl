bot-description =
    I bring neighbours together: I tell what is coming up, keep your seat, remind you and introduce newcomers.

    Press Start and let us get acquainted, it takes less than a minute.
bot-short-description = Meetings of neighbours: what is coming, who is going, where and when.

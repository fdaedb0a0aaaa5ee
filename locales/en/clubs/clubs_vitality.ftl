club-pause = 🏘 “{ $title }” has not met for a while: the last time was { $day }. Shall we meet again? A tap chooses the date.
club-pause-again = 📅 Choose a date
club-pause-first = 🏘 “{ $title }” has not met yet. Set its first meeting, the members are waiting.

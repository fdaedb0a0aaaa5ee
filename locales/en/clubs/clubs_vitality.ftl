club-pause = 🏘 “{ $title }” has not met for a while: the last time was { $day }. Shall we meet again? A tap chooses the date.
club-pause-again = 📅 Choose a date
club-pause-first = 🏘 “{ $title }” has not met yet. Set its first meeting, the members are waiting.
club-size = 👥 Members: { $members }
club-small = 🌱 A club needs at least { $least } people. Send the link to those who may like it.
club-large = 🌳 More than { $most } people do not know each other by sight any more. Think of a second group: another day, another place.
club-held = 📅 Meetings held: { $held }, in a row without a cancellation: { $row }
club-returned = 🔁 Came again: { $returned } of { $came }

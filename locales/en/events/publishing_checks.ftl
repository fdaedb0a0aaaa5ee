check-soon = ⚠️ It begins in less than three hours: many won’t make it.
check-nowhere = ⚠️ There is no link: guests won’t know where to join.
check-undescribed = ⚠️ There is no description: a few words about it help people decide.
check-alone = ⚠️ Nobody is invited and there is no group chat: only /events will show it.
check-habit = 💡 { $same } of the last { $all } events were on the same weekday and hour. Another time would bring other neighbours.
check-alike = 💡 The last { $count } events were “{ $format }”, too. Another format would bring other neighbours.

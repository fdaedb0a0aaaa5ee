notification-event-moved = ⏰ <b>The event has been moved.</b> Please check whether the new time suits you.
notification-event-changed = ✏️ <b>What changed:</b> { $what }
notification-event-cancelled = ❌ <b>The event is cancelled:</b> “{ $title }”, { $moment } ({ $city }). There is no need to come.
changed-title = title
changed-place = place
changed-online = format
changed-minutes = duration

notification-event-moved = ⏰ <b>Встреча перенесена.</b> Проверьте, подходит ли вам новое время.
notification-event-changed = ✏️ <b>Во встрече изменилось:</b> { $what }
notification-event-cancelled = ❌ <b>Встреча отменена:</b> «{ $title }», { $moment } ({ $city }). Приходить не нужно.
changed-title = название
changed-place = место
changed-online = формат
changed-minutes = продолжительность

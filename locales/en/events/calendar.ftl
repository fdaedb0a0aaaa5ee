calendar-ready = Open the file, and “{ $title }” will be in your calendar. If the event is moved, I’ll write: open the new file to update it.
calendar-cancelled = “{ $title }” is cancelled. Open the file, and it will be removed from your calendar.
calendar-remove = If you have it in your calendar, open the file and it will be removed.

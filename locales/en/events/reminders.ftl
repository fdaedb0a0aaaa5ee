notification-reminder-evening = 🔔 { $near ->
        [today] Today at { $time }
        [tonight] Tonight at { $time }
       *[tomorrow] Tomorrow at { $time }
    }: “{ $title }”, { $place }
notification-reminder-soon = 🔔 Soon, at { $time }: “{ $title }”, { $place }
reminder-going = { $mine ->
        [yes] ✅
       *[no] 🙋
    } I’ll come
reminder-late = { $mine ->
        [yes] ✅
       *[no] 🕐
    } I’ll be late
reminder-card = Details

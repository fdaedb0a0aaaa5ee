notification-reminder-evening = 🔔 { $near ->
        [today] Today at { $time }
        [tonight] Tonight at { $time }
       *[tomorrow] Tomorrow at { $time }
    }: “{ $title }”
notification-reminder-soon = 🔔 “{ $title }” starts soon, at { $time }
reminder-going = { $mine ->
        [yes] ✅
       *[no] 🙋
    } I’ll come
reminder-card = Details

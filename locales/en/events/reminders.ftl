letter-reminder-evening = 🔔 { $near ->
        [today] Today at { $time }
        [tonight] Tonight at { $time }
       *[tomorrow] Tomorrow at { $time }
    }: “{ $title }”
letter-reminder-soon = 🔔 “{ $title }” starts soon, at { $time }

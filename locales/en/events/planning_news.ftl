notification-event-moved = ⏰ <b>The event has been moved</b>{ $was ->
        [none] .
       *[other] {" "}from { $was } to <b>{ $became }</b>.
    } Please check whether the new time suits you.
changed-heading = ✏️ <b>{ $field ->
        [title] The title has changed
        [place] The place has changed
        [online] The way of meeting has changed
        [minutes] The length has changed
       *[several] Changed: { $names }
    }</b>
changed-named = { $name }: { $what }
changed-from-to = was { $was }, now { $became }
changed-value = “{ $words }”
changed-title = title
changed-place = place
changed-online = way of meeting
changed-minutes = length
changed-online-value = { $online ->
        [yes] 💻 Online
       *[no] 📍 In person
    }

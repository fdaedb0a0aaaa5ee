notification-event-moved = ⏰ <b>Встреча перенесена.</b>{ $was ->
        [none] {""}
       *[other] {" "}Было: { $was } — стало: <b>{ $became }</b>.
    } Проверьте, подходит ли вам новое время.
changed-heading = ✏️ <b>{ $field ->
        [title] Изменилось название
        [place] Изменилось место
        [online] Изменился способ встречи
        [minutes] Изменилась продолжительность
       *[several] Изменились { $names }
    }</b>
changed-named = { $name }: { $what }
changed-from-to = было { $was } — стало { $became }
changed-value = «{ $words }»
changed-title = название
changed-place = место
changed-online = способ встречи
changed-minutes = продолжительность
changed-online-value = { $online ->
        [yes] 💻 Онлайн
       *[no] 📍 Очно
    }

lost-seats = { $count ->
        [one] Ваше место я освободил:
       *[other] Ваши места я освободил:
    }
lost-seat = • { $what }
lost-event = «{ $title }», { $when }
lost-again = { $count ->
        [one] ↩️ Записаться снова
       *[other] ↩️ Записаться снова на все
    }
lost-taken = <b>Записал снова:</b>
lost-now-going = ✅ { $what } — вы идёте
lost-now-waiting = ⏳ { $what } — мест нет, вы в очереди под номером { $position }
lost-none = Возвращать нечего: вы уже ответили на эти встречи, или они начались.

people-title = 👥 <b>{ $title }</b>
people-going = ✅ <b>Идут ({ $count })</b>
people-offered = 🪑 <b>Место держу ({ $count })</b>
people-waiting = ⏳ <b>В очереди ({ $count })</b>
people-maybe = 🤔 <b>Возможно ({ $count })</b>
people-name = { $number }. { $name }{ $brings ->
        [0] {""}
       *[other] {" "}+{ $brings }
    }{ $hidden ->
        [yes] {" "}(соседям не показываю)
       *[no] {""}
    }
people-more = и ещё { $count }
people-came = 📍 <b>На месте: { $count }</b>
people-back = ‹ К встрече

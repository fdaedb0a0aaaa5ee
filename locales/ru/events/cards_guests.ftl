people-title = 👥 <b>{ $title }</b>
people-going = ✅ <b>Идут ({ $count })</b>
people-waiting = ⏳ <b>В очереди ({ $count })</b>
people-maybe = 🤔 <b>Возможно ({ $count })</b>
people-name = { $number }. { $name }
people-back = ‹ К встрече

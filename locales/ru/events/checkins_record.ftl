record-title = 🎟 <b>Где вы были</b>
record-none = 🎟 Пока здесь пусто: отметьтесь на встрече или оцените её, и она появится.
record-count = <b>{ $came } из { $expected }</b>{ $warned ->
        [yes] , спасибо, что предупреждаете, когда не получается!
       *[no] {""}
    }
record-visit = { $came ->
        [yes] ✅
       *[no] ➖
    } { $title }, { $day }
record-private = Пропуски видите вы, ведущие тех встреч и управляющие.

card-club = 🏘 Клуб «{ $title }»{ $open ->
        [club] , только для участников
        [residents] , только для соседей
       *[anybody] {""}
    }
openness-anybody = { $mine ->
        [yes] ✅ Всем
       *[no] Всем
    }
openness-residents = { $mine ->
        [yes] ✅ Соседям
       *[no] Соседям
    }
openness-club = 🏘 { $title } · { $people }
openness-club-only = { $mine ->
        [yes] ✅ Клубу
       *[no] Клубу
    }
openness-ask = Ниже — кому открыта встреча: всем, кто видит карточку, только соседям или только клубу. Встречу клуба не увидят остальные, а кто ответит на неё по ссылке, вступит в клуб.
openness-only-club = Карточку увидят только участники клуба.
openness-ask-club = Какой ещё клуб позвать на «{ $title }»? Приглашение придёт тем, кого ещё не звали.
openness-no-club = Звать больше некого: все участники клубов уже знают о встрече «{ $title }».
openness-invited = Приглашаю: { $people }.
openness-call = 🏘 Позвать и клуб
openness-entered = Теперь вы в клубе.
club-needed = Это можно выбрать только для встречи клуба.
publish-to-club = 🏘 Клуб · { $count }

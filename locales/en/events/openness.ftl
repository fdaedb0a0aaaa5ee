card-club = 🏘 “{ $title }” club{ $open ->
        [club] , members only
        [residents] , residents only
       *[anybody] {""}
    }
openness-anybody = { $mine ->
        [yes] ✅ Anybody
       *[no] Anybody
    }
openness-residents = { $mine ->
        [yes] ✅ Residents
       *[no] Residents
    }
openness-club = 🏘 { $title } · { $people }
openness-club-only = { $mine ->
        [yes] ✅ The club
       *[no] The club
    }
openness-ask = Below: who may come — anybody who sees the card, residents, or the club alone. Others do not see a meeting of the club, and whoever answers to it by its link joins the club.
openness-only-club = Only members of the club will see the card.
openness-ask-club = Which other club shall I invite to “{ $title }”? Whoever has an invitation gets no second one.
openness-no-club = Nobody is left to invite: all members of clubs know about “{ $title }”.
openness-invited = Inviting: { $people }.
openness-call = 🏘 Invite a club, too
openness-entered = You are in the club now.
club-needed = Only a meeting of a club has this choice.
publish-to-club = 🏘 The club · { $count }

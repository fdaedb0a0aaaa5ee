club-hosts-invite = 🎤 Invite a host
club-hosts-ask = Who shall host “{ $title }”, too? They have to accept first.
club-hosts-nobody = There is nobody to ask in “{ $title }” yet: it takes a member who does not host it.
club-offered = { $name }: the invitation is on its way. I will tell you the answer.
club-not-a-member = Only a member can host a club.
club-offer = 🎤 { $name } asks you to host “{ $title }”: set dates, write to members, mark who came.
club-offer-yes = 🎤 Accept
club-offer-no = Not now
club-offer-accepted = 🎤 You host “{ $title }” now. Start with the date of the next meeting.
club-offer-declined = All right, nothing changes in “{ $title }”.
club-offer-told = { $accepted ->
        [yes] 🎤 { $name } hosts “{ $title }” now, too.
       *[no] { $name } cannot host “{ $title }” for now.
    }
club-offer-gone = This invitation does not hold any more.
club-resign = Stop hosting
club-resign-sure = Stop hosting “{ $title }”? You stay a member. Another host or an organiser can bring you back.
club-resign-yes = Stop hosting
club-resign-no = Stay host

club-close = 🎓 Complete the club
club-close-sure =
    🎓 <b>Complete “{ $title }”?</b>

    Its members ({ $members }) will read thanks, the club's numbers and where to go next. Meetings that are set take place; there will be no new dates. A club cannot be brought back.
club-close-yes = 🎓 Complete it
club-close-no = Let it go on
club-farewell = 🎓 <b>“{ $title }” has completed its work.</b> Thank you, everyone who was part of it!
club-farewell-numbers = 📅 Meetings: { $meetings } · ✅ Visits: { $visits }
club-farewell-thanks = 🙏 { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
club-farewell-next = Where to go next:

clubs-mine = 🏘 <b>My clubs</b>
clubs-all = 🏘 <b>Clubs</b>

    A club is people who meet again and again. Open any of them.
clubs-mine-empty = You are in no club yet. See which there are: joining and leaving is one tap.
clubs-all-empty = There are no clubs yet.
clubs-item = { $mine ->
        [yes] ✅{" "}
       *[no] {""}
    }{ $title } · 👥 { $members }{ $dated ->
        [yes] {" "}· { $next }
       *[no] {""}
    }
clubs-go-all = 🏘 All clubs
clubs-go-mine = ⭐ My clubs
clubs-found = ➕ Found a club

club-title = 🏘 <b>{ $title }</b>
club-purpose = { $words }
club-next = 📅 Next meeting: { $when }
club-next-rhythm = 📅 Next meeting: { $when }, { $rhythm }
club-no-date = 📅 The next meeting has no date yet.
club-topic = 🏷 { $topic }
club-members = 👥 { $members ->
        [0] Nobody yet
        [one] { $members } member
       *[other] { $members } members
    }{ $mine ->
        [yes] , and you are one of them
       *[no] {""}
    }
club-hosts = { $hosts ->
        [0] 👤 No host yet
       *[other] 👤 Hosted by { $names }
    }
club-closed-note = 🎓 This club has completed its work.
club-join = ➕ Join
club-leave = Leave
club-silent = 🔕 Quieter
club-loud = 🔔 Invite me again
club-open-next = 📅 Open the meeting
club-manage = ⚙️ Host the club
club-back = ‹ Clubs
club-did-join = You are in “{ $title }”. I will invite you to its meetings.
club-did-leave = You have left “{ $title }”. You can come back at any time.
club-did-silent = All right, “{ $title }” neither invites nor writes any more. You are still in it.
club-did-loud = I invite you to the meetings of “{ $title }” again.
club-gone = This club is gone.
club-closed = “{ $title }” has completed its work.
club-not-yours = You are not in this club.
club-host-stays = You host this club. Hand it over to another host first.
not-your-club = Its host takes care of this club.

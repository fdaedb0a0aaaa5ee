announcement-clubs = Clubs ›
announcement-which-club = Members of which clubs? You can choose several. Beside each: how many people get it.
announcement-no-clubs = No club has members yet. You can send it to everyone.
announcement-no-club = Choose a club first.
announcement-clubs-done = Next ›
announcement-name-clubs = { $names }

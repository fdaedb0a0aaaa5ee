brings-one = ➕ Bring a guest
brings-none = ➖ Come without a guest
brings-allowed = 👥 You may bring one person
brings-mine = You bring a guest: two seats are yours.
brings-toast = { $brings ->
        [0] Fine, one seat is free again.
       *[other] Fine, see you both!
    }
brings-going-only = “{ $title }”: please sign up yourself first, then bring a guest.
brings-not-here = “{ $title }”: no extra guests this time.
brings-full = “{ $title }”: there is no other seat. Yours is kept.

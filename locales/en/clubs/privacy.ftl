privacy-clubs = • Which clubs you are in, and when you joined and left — to invite you to their meetings. Hosts see who is in their club.

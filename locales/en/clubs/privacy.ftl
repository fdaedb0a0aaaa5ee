privacy-clubs = • Which clubs you are in, and when you joined and left — to invite you to their meetings. Hosts see who is in their club.
privacy-ideas = • Which ideas you proposed and how you voted for others' — to find out what neighbours would like. Your name stands under your idea, votes are only counted; the author of the idea and organisers see who would help.

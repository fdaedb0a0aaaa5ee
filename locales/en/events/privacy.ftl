privacy-events = • Your answers to invitations, whether you came to an event (checked in at the door, or in your own words), and how you scored it, to count the seats and make events better.

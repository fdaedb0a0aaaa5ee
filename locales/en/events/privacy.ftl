privacy-events = • Your answers to invitations, whether you came to an event, and how you scored it, to count the seats and make events better.

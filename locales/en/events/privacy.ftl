privacy-events = • Your answers to invitations and scores of events, to count the seats and make events better.

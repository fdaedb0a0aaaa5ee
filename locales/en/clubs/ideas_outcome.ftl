idea-founded = ✅ The club “{ $title }” is founded. I am writing to its host and to everyone who wanted to come.
idea-host = 🎉 The idea “{ $title }” became a club, and you host it. What is left is the first meeting: a draft at the time that suits most is ready.
idea-plan = 📅 The first meeting
idea-club = 🎉 You wanted to come, and it worked out: the idea “{ $title }” became a club. Join, and I'll invite you to the first meeting.
idea-refused = The idea “{ $title }” is put off. I am writing to everyone who wanted to come.
idea-no-go-note = { $reached ->
        [yes] The idea “{ $title }” had { $votes } of { $threshold }, but it cannot begin for now. Thank you for your vote!
       *[no] The idea “{ $title }” had { $votes } of { $threshold }: not enough this time. Thank you for your vote! Maybe you have one of your own?
    }

# Days and times: patterns for Babel
format-day = EEEE, d MMMM
format-short = EEE d MMM, HH:mm
format-moment = { $day }, { $time }

skip = Skip
back = ‹ Back
apology = Something went wrong, and I already know about it. Please try again a little later.
not-allowed = Only organisers can do this. What you can do: /help
unknown-command = I don’t know that command. What I can do: /help
join-first = Let’s get to know each other first: press /start
outdated-button = This button is out of date. Here is a fresh screen.
too-long = Too long: { $length } { $length ->
        [one] character
       *[other] characters
    }, and the limit is { $limit }. Please make it shorter.
hint = I understand buttons and commands. Everything I can do: /help
hint-asked = I’m waiting for an answer in words. Changed your mind? /cancel
hint-stranger = We haven’t met yet. Press /start: it takes less than a minute.
cancelled = All right, let’s stop here. Everything is as it was before. What next: /help
cancelled-charter = All right. If you’d like to join us later, press /start
nothing-to-cancel = There is nothing to cancel: I haven’t asked anything. What I can do: /help
help-title = <b>Here is what I can do</b>
help-stranger = I bring neighbours together and remind them about events. To join, press /start
greeting-returned = I kept quiet while you were away. Messages are back on now; you can sign up for events again.
greeting = Welcome back, { $name }! You are in “{ $community }”. How can I help?

menu-events = 📅 Events
menu-mine = ⭐ My events
menu-week = 🗞 This week
menu-settings = ⚙️ Settings

command-start = get started
command-events = coming events
command-my = where I am going
command-week = what is on this week
command-newevent = create an event
command-announce = tell the neighbours
command-stats = the community in numbers
command-appoint = appoint helpers
command-settings = language, messages, quiet hours
command-privacy = what I keep about you
command-mydata = my data as a file
command-deleteme = delete my data
command-help = what I can do
command-cancel = cancel what I started
command-bind = publish events in this chat

interest-sport = Sport
interest-food = Food
interest-books = Books
interest-films = Films
interest-music = Music
interest-art = Art
interest-games = Games
interest-walks = Walks
interest-travel = Travel
interest-languages = Languages
interest-children = Children
interest-pets = Pets
interest-tech = Technology
interest-business = Business

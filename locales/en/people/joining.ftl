charter-teaser = { $answer ->
        [going] ✅ <b>Noted: “{ $title }”</b>, { $moment }. You are going. Now let’s get to know each other, so that I can remind you: it takes less than a minute.
        [waiting] ⏳ <b>“{ $title }”</b>, { $moment }: it is full, you are number { $position } on the waiting list. Now let’s get to know each other, so that I can write when a seat opens up.
        [maybe] 🤔 <b>Noted: “{ $title }”</b>, { $moment }. Your answer is “maybe”. Now let’s get to know each other: it takes less than a minute.
       *[none] 💌 <b>“{ $title }” is waiting for you</b>: { $moment }. First let’s get to know each other: it takes less than a minute.
    }
join-door = 👋 Get started
charter =
    Hello! I’m the Domovoy of “{ $community }”: I invite you to events, remind you about them and ask how they went.

    <b>House rules</b>
    { $rules }

    <b>What I keep</b>
    Your name and Telegram ID, what you tell me about yourself, your answers to invitations and the scores you give. Neighbours see your name among the guests; nothing leaves the community. You can download or delete all of it at any time: /privacy

    Will you join?
charter-rules =
    • We respect each other and each other’s time: if you can’t come, free your seat.
    • We introduce ourselves and help newcomers.
    • We don’t sell things in the group chat.
charter-accept = I agree, let’s begin
charter-decline = Not now
charter-declined = All right, I keep nothing more than I need. If you change your mind, use the button below.
join-name = What shall I call you? Write your name or keep this one:
join-keep-name = Keep “{ $name }”
join-occupation = What do you do? One phrase, such as “architect, I make playgrounds”.
join-interests = What do you like? Choose as many as you wish: I will invite you to events on these topics.
join-interests-done = Done
join-intro = Tell your neighbours about yourself in two or three sentences. I’ll show you how it looks first.
join-preview =
    This is what your neighbours will see:

    { $intro }

    Shall I post it in the group chat?
join-post = Post it
join-keep = Don’t post
join-again = Rewrite
join-resume = Introduce yourself
join-press-button = Please choose with a button:
nothing-to-see = I see nothing but invisible characters. Please use letters.
join-done = Done, { $name }, you’re in! Welcome to “{ $community }”.
join-ahead = See what is coming up:
join-ahead-line = • { $moment } — { $title }
intro-name = 👋 <b>{ $name }</b>
intro-occupation = { $words }
intro-words = { $words }
intro-interests = Likes: { $names }
greeting-returned = I kept quiet while you were away. Messages are back on now; you can sign up for events again.
greeting = Welcome back, { $name }! You are in “{ $community }”. How can I help?
name-needs-letter = A name needs at least one letter, so that neighbours know what to call you.
join-awaited-host = 🎉 You are expected: you have been trusted with hosting events. First let’s get to know each other.
join-awaited-manager = 🎉 You are expected: you have been trusted with all events, announcements and the numbers. First let’s get to know each other.

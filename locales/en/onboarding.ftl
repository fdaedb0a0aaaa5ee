charter =
    Hello! I am the Domovoy of “{ $community }”: I invite to events, remind of them and ask how they went.

    <b>How we live here</b>
    • We respect each other and each other's time: who cannot come gives the seat back.
    • We introduce ourselves and help newcomers.
    • We do not sell things in the common chat.

    <b>What I keep</b>
    Your name, interests, answers to invitations and scores of events. I pass them on to nobody; you can take or delete all of it at any moment: /privacy

    Will you join?
charter-accept = I accept, let us get acquainted
charter-decline = Not now
charter-declined = All right, I keep nothing beyond what is necessary. If you change your mind, the button is below.
join-name = What shall I call you? Write your name or keep this one:
join-keep-name = Keep “{ $name }”
join-occupation = What do you do? One phrase, such as “architect, I make playgrounds”.
join-interests = What do you like? Mark as many as you wish: I will invite you to events about these.
join-interests-done = Done
join-intro = Tell your neighbours about yourself in two or three sentences. I will show you first how it looks.
join-preview =
    This is what your neighbours will see:

    { $intro }

    Shall I post it in the common chat?
join-post = Post it
join-keep = Do not post
join-again = Write again
join-resume = Introduce yourself
join-press-button = A button answers this one, here it is:
nothing-to-see = I see nothing but invisible characters. Please write it in letters.
join-done = Done, { $name }, you are with us! Welcome to “{ $community }”. Coming events are behind the first button.
intro-name = 👋 <b>{ $name }</b>
intro-occupation = { $words }
intro-words = { $words }
intro-interests = Likes: { $names }

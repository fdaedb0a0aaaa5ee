feedback-question =
    How was “{ $title }”?

    <b>How likely are you to bring a friend to an event like this?</b>
    0 — not at all, 10 — certainly
feedback-score = “{ $title }”: your score is <b>{ $score }</b> out of 10
feedback-chosen = You chose: { $names }
feedback-words = <blockquote>{ $words }</blockquote>
feedback-why-promoter = Wonderful! <b>What was best?</b> Choose as many as you like.
feedback-why-passive = Thank you! <b>What would have made it even better?</b> Choose as many as you like.
feedback-why-detractor = Thank you for being honest. <b>What should be improved?</b> Choose as many as you like.
feedback-write = ✍️ Write in words
feedback-rewrite = ✍️ Rewrite the words
feedback-rescore = ↩️ Change the score
feedback-done = Done
feedback-change = ✏️ Change
feedback-ask-words = Write what matters in one message. The organisers will see the words without your name.

feedback-reason-people = People
feedback-reason-talk = Conversations
feedback-reason-host = Host
feedback-reason-topic = Topic
feedback-reason-mood = Atmosphere
feedback-reason-venue = Place
feedback-reason-more_people = More people
feedback-reason-more_talk = More talking
feedback-reason-better_host = Hosting
feedback-reason-other_topic = Content
feedback-reason-other_time = Time
feedback-reason-other_venue = Place

feedback-thanks-promoter = Thank you! I am glad it went well. Bring your friends next time.
feedback-thanks-passive = Thank you! I will tell the organisers, so that next time is even better.
feedback-thanks-detractor = Thank you for being honest. I will tell the organisers: answers like this help most.

feedback-no-such-score = There is no such score: choose from 0 to 10.
feedback-guests-only = “{ $title }” is rated by those who signed up for it.
feedback-too-early = “{ $title }” is not over yet: I will ask after it.
feedback-too-late = “{ $title }” was more than two weeks ago, and its scores are already counted. Thank you for thinking of it!

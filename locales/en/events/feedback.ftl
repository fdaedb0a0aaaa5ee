feedback-question =
    How was “{ $title }”?

    <b>How likely are you to bring a friend to an event like this?</b>
    0 — not at all, 10 — certainly
feedback-absent = I was not there
feedback-missed = “{ $title }”: noted that you were not there. Thank you for telling me. See you another time!
feedback-rate = ↩️ Rate it after all
feedback-score = “{ $title }”: your score is <b>{ $score }</b> out of 10
feedback-chosen = You chose: { $names }
feedback-words = <blockquote>{ $words }</blockquote>
feedback-why-promoter = Wonderful! <b>What was best?</b> Choose as many as you like.
feedback-why-passive = Thank you! <b>What would have made it even better?</b> Choose as many as you like.
feedback-why-detractor = Thank you for being honest. <b>What should be improved?</b> Choose as many as you like.
feedback-write = ✍️ Add a comment
feedback-rewrite = ✍️ Rewrite the comment
feedback-rescore = ↩️ Change the score
feedback-done = Done
feedback-change = ✏️ Change
feedback-share = The host may read it
feedback-shared = ✅ The host may read it
feedback-ask-words =
    Write what matters in one message.

    Managers { $low ->
        [yes] will read it right away
       *[no] will read it
    }, without your name. { $host ->
        [yes] The host of this event is one of them.
       *[no] The host will read it only if at least { $many } guests answer, or if you press “The host may read it” afterwards.
    }

feedback-reason-people = People
feedback-reason-talk = Conversations
feedback-reason-host = Host
feedback-reason-topic = Topic
feedback-reason-mood = Atmosphere
feedback-reason-venue = Place
feedback-reason-more_people = { $camp ->
        [detractor] Too few people
       *[other] More people
    }
feedback-reason-more_talk = { $camp ->
        [detractor] Too little talking
       *[other] More talking
    }
feedback-reason-better_host = { $camp ->
        [detractor] How it was run
       *[other] Hosting
    }
feedback-reason-other_topic = { $camp ->
        [detractor] What it was about
       *[other] Content
    }
feedback-reason-other_time = Time
feedback-reason-other_venue = Place

feedback-noted-people = people
feedback-noted-talk = conversations
feedback-noted-host = host
feedback-noted-topic = topic
feedback-noted-mood = atmosphere
feedback-noted-venue = place
feedback-noted-more_people = number of people
feedback-noted-more_talk = talking
feedback-noted-better_host = hosting
feedback-noted-other_topic = content
feedback-noted-other_time = time
feedback-noted-other_venue = place

feedback-thanks-promoter = Thank you! I am glad it went well. Bring your friends next time.
feedback-thanks-passive = Thank you! The host and the managers will see your score and choices, without your name, so that next time is even better.
feedback-thanks-detractor = Thank you for being honest: that helps most. The host and the managers will see your score and choices, without your name.

feedback-no-such-score = There is no such score: choose from 0 to 10.
feedback-guests-only = “{ $title }” is rated by those who signed up for it.
feedback-too-early = “{ $title }” is not over yet: I will ask after it.
feedback-too-late = “{ $title }” was more than two weeks ago, and its scores are already counted. Thank you for thinking of it!
feedback-was-there = You were checked in at “{ $title }”. If that is a mistake, please tell the host.

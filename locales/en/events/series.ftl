draft-repeat = { $chosen ->
        [yes] ✅ Repeat
       *[no] 🔁 Repeat
    }
series-rhythm = 🔁 { $rhythm }
series-weekly-one = every { $day ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[other] Sunday
    }
series-weekly = { $interval ->
        [1] every week
       *[other] every { $interval } weeks
    }: { $days }
series-monthly-date = { $interval ->
        [1] every month
       *[other] every { $interval } months
    }{ $date ->
        [0] {""}
       *[other] , on day { $date }
    }
series-monthly-weekday = { $interval ->
        [1] every month
       *[other] every { $interval } months
    }: the { $nth ->
        [1] first
        [2] second
        [3] third
        [4] fourth
       *[other] last
    } { $day ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[other] Sunday
    }
series-with-times = { $rhythm }, { $times ->
        [one] once
       *[other] { $times } times
    }
series-with-until = { $rhythm }, until { $date }

series-ask = 🔁 <b>Repeat this event?</b> Dates appear by themselves, eight weeks ahead. Invitations go out once.
series-preview = Next dates, { $rhythm }:
series-date = • { $when }
series-clash = ⚠️ { $when }: { $same ->
        [place] “{ $title }” is in the same place
       *[host] you lead “{ $title }”
    }
series-chip = { $mine ->
        [yes] ✅{" "}
       *[no] {""}
    }{ $rhythm }
series-times = { $mine ->
        [yes] ✅{" "}
       *[no] {""}
    }{ $times ->
        [0] no end
        [one] once
       *[other] { $times } times
    }
series-once = Don’t repeat
series-needs-start = First choose when it takes place for the first time.
series-over = This event does not repeat any more.

series-join = 🔁 Going to all
series-leave = Stop going to all
series-skip = Skip this one
series-joined = { $seats ->
        [0] No seats yet: you are on the waiting list, and I will take a seat for you as soon as there is one.
        [one] You are in for { $seats } date. If there are new ones, I will add you to them.
       *[other] You are in for { $seats } dates. If there are new ones, I will add you to them.
    }
series-left = I will not sign you up any more. All your seats on these dates are free.

series-one = Changes are for this date alone. You can then apply them to the next ones.
series-alone = This date is different from the others.
series-spread = 🔁 Same for all the next ones
series-spread-done = Done: the next dates are the same now. I will write to those concerned.
series-cancel-one = Cancel this one only
series-cancel-all = Cancel this and all the next ones

series-unclear = I do not see how to repeat this: “{ $words }”. Write, for example, “every Friday” or “first Wednesday of the month”.
series-too-often = “{ $words }” is too often: an event repeats once a day at most.
series-too-many = “{ $words }” is too many: a series has up to { $most } dates. It may also go on with no end: just leave the number out.
series-too-far = “{ $words }” is too far: a series may end within { $years } years. It may also go on with no end: just leave it out.
series-either = “{ $words }” can mean two things. Write “every other Friday” or “second Friday of the month”.
series-unread = ⚠️ I do not understand “{ $words }”. If it matters, put it into its field.

series-still = 🔁 You are signed up for all dates of “{ $title }”, and have not been seen for a while. Shall I keep your seat? Without an answer it stays yours.
series-keep = Keep it for me
series-give = I give it up
series-kept = The seat is yours. See you there!

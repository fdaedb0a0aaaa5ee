# Days and times: patterns for Babel
format-day = EEEE, d MMMM
format-date = d MMMM
format-short = EEE d MMM, HH:mm
format-moment = { $day }, { $time }

skip = Skip
back = ‹ Back
page-here = { $number }/{ $pages }
page-before = ‹
page-after = ›
apology = Something went wrong, and I already know about it. Please try again a little later.
not-allowed = Only organisers can do this. What you can do: /help
join-first = Let’s get to know each other first: press /start
outdated-button = This button is out of date. Here is a fresh screen.
too-long = Too long: { $length } { $length ->
        [one] character
       *[other] characters
    }, and the limit is { $limit }. Please make it shorter.
announcements-by-managers = Announcements are written by managers. What you can do: /help

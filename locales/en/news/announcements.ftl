announcement-ask =
    What would you like to announce? Send a text or a photo with a caption, as an ordinary message: bold type, links and emoji are kept.

    First I will show you what the neighbours will see. Changed your mind? /cancel
announcement-ask-again = Send the new text or a photo with a caption, and I will put it in place of the old one. Keep the old one? /cancel
announcement-kind = An announcement is a text or one photo with a caption. Please send it like that. Changed your mind? /cancel

announcement-audience = Who should get it?
announcement-to-everyone = All residents · { $people }
announcement-interests = By interest ›
announcement-events = Guests of an event ›
announcement-option = { $name } · { $people }
announcement-which-interest = Which interest do they share? The number is how many people will get it.
announcement-no-interests = Nobody has chosen any interests yet. You can send it to everyone.
announcement-which-event = Guests of which event? The number is how many people will get it.
announcement-no-events = There are no upcoming or recent events with guests. You can send it to everyone.

announcement-preview = 👆 This is what the neighbours will see. So far only you can see it. All correct?
announcement-for = To: <b>{ $audience }</b>
announcement-name-everyone = all residents
announcement-name-interest = the interest “{ $name }”
announcement-name-going = guests of “{ $title }”
announcement-name-waiting = those waiting for a seat at “{ $title }”
announcement-name-guests = everyone who answered “{ $title }”
announcement-readers = { $people ->
        [0] Nobody would get it now.
        [one] <b>{ $people } person will get it</b>
       *[other] <b>{ $people } people will get it</b>
    }
announcement-left-unwilling = Switched announcements off: { $people }
announcement-left-unreachable = Stopped the bot or never started it: { $people }
announcement-test = Send me a test
announcement-confirm = Send to { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
announcement-text = Change the text
announcement-other = Another audience
announcement-discard = Cancel
announcement-discarded = The announcement is cancelled, nobody got it. Write another one: /announce
announcement-tested = Sent only to you. Does it look right?

announcement-title-draft = 📣 <b>Draft</b>
announcement-title-discarded = 📣 <b>The announcement is cancelled</b>
announcement-title-sending = 📣 <b>Sending the announcement</b>
announcement-title-done = ✅ <b>The announcement is sent</b>
announcement-title-stopped = ✋ <b>Sending was stopped</b>
announcement-sent = Received: { $sent } of { $total }
announcement-part-waiting = On the way, may still arrive: { $people }
announcement-part-later = Will get it when their quiet hours end: { $people }
announcement-part-blocked = Stopped the bot: { $people }
announcement-part-unwilling = Switched announcements off: { $people }
announcement-part-failed = Could not be delivered: { $people }
announcement-part-unknown = Unknown: { $people }. The connection broke, the message may have arrived, so I don’t send it again on my own.
announcement-part-cancelled = Not sent: { $people }
announcement-stop = Stop
announcement-stopping = Stopped. A few messages are on their way and may still arrive.
announcement-resend = Send again where unknown

announcement-gone = This announcement is gone. Write a new one: /announce
announcement-already = This announcement is already sent or being sent.
announcement-stale = This draft is more than a day old. Start again: /announce
announcement-old = More than two days have passed. It’s better to write a new one: /announce
announcement-over = There is nothing to stop: sending is over.
announcement-none-unknown = Nobody to send it to again: every delivery is known.
announcement-nobody = Nobody to send it to: this audience is empty now. Choose another one.

announcement-digest = { $now } will get it at once; { $later } will read it in the digest: they have had two announcements this week.
announcement-is-urgent = ⚡ Urgent: everyone gets it at once, except during their quiet hours.
announcement-is-night = 🌙 Urgent: everyone gets it at once, even during quiet hours.
announcement-urgency-ordinary = ⚡ Urgent: everyone at once
announcement-urgency-urgent = 🌙 Quiet hours, too
announcement-urgency-night = Not urgent
announcement-part-digest = Will read it in the digest: { $people }
announcement-event = { $title }
announcement-event-off = ✖️ { $title } (cancelled)
announcement-in-chat = 💬 In the group chat, too.
announcement-chat-on = 💬 In the group chat, too
announcement-chat-off = ✅ In the group chat, too

privacy-title = <b>What I keep about you and why</b>
privacy-identity = • Your name, username and Telegram ID (not your phone number), to recognise you and to write to you.
privacy-profile = • Your occupation, interests and introduction, if you gave them, your language, your settings and the day until which you are away, to invite you to what suits you and to introduce you to neighbours.
privacy-membership = • When you accepted the rules, came, left and returned, who invited you and which role you have, to understand how the community grows.
privacy-messages = • Which messages I sent you and when, so as not to repeat myself.
privacy-not-understood = • What you sent me that I could not make out, for two weeks, to fix the mistake.
privacy-more =
    <b>Who sees it</b>
    Neighbours see your name among those who answered an invitation and among the newcomers of the week, and your introduction if you posted it. Your name becomes a link to you only if you allow it. You can also hide from lists: then only the host of an event and the organisers see your name. Organisers also see totals, and feedback without names. Nobody else.

    <b>How long</b>
    As long as you are with us. Details of sent messages: 30 days. Delete yourself, and everything personal is gone at once; numbers without a name stay.

    I neither read nor keep what is said in the groups I am in.

    A file with your data: /mydata
    Delete yourself: /deleteme
privacy-version = Version { $version }
privacy-operator = Responsible for the data: { $who }
privacy-contact = How to reach them: { $how }
privacy-export = ⬇️ Download my data
privacy-delete = 🗑 Delete my data
privacy-file = my-data.json
privacy-copy = Everything I know about you. Times are in UTC. What you can do with it: /privacy

deletion =
    <b>Delete you from the community?</b>
    At once and for good: your name, username, Telegram ID, occupation, place, interests, introduction and the words of your feedback. Your seats at upcoming events go to those who are waiting. Drafts are lost.

    Numbers without a name stay: how many people came, what the scores were. Events you host take place unless they are cancelled. Your name disappears from the event cards. If you posted your introduction in the group chat, it stays there: an administrator of the chat can delete it.

    You can take your data first: /mydata
deletion-last-owner = ⚠️ <b>You are the only owner.</b> Without you nobody can appoint helpers. Appoint another owner first: /appoint
deletion-keep = Stay
deletion-yes = Delete for good
deletion-kept = All right, everything stays as it was. What next: /help
goodbye = Done, I no longer know you. Thank you for being with us! If you’d like to come back, press /start, and we’ll begin with a clean slate.

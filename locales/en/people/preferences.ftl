settings-title = <b>Settings</b>
settings-kinds = What should I write to you about? Tick what you want. If your event is moved or cancelled, or a seat opens up, I always tell you.
settings-reminders = Reminders
settings-invitations = Invitations
settings-announcements = Announcements
settings-feedback = How it went
settings-digest = Weekly digest
settings-quiet-off = 🌙 Quiet hours: none. I write when there is something to say.
settings-quiet = 🌙 Quiet hours from { $start } to { $end }: I write only if it cannot wait — an event about to start, moved or cancelled, or a seat that opened up.
settings-quiet-none = None
settings-absence = 🧳 { $day ->
        [none] I am away until…
       *[other] I am away until { $day }
    }
settings-me = 👤 About me
settings-privacy = 🔒 Privacy
language-ru = Русский
language-en = English

about-name = <b>{ $name }</b>
about-occupation = Occupation: { $words }
about-interests = Interests: { $names }
about-intro = Introduction: { $words }
about-empty = not given
about-visible = { $seen ->
        [hidden] 🙈 You are not named in lists: neighbours see only how many guests there are. The host of an event and the organisers see your name.
        [linked] 🔗 In guest lists and in your introduction your name is a link: neighbours can write to you.
       *[named] 👤 Neighbours see your name, but not a link to you.
    }
visible-linked = Neighbours can write to me
visible-hidden = Don’t show me in lists
name-linked = <a href="tg://user?id={ $id }">{ $name }</a>
about-invite =
    Your link to invite a neighbour:
    { $link }
about-edit-name = Name
about-edit-occupation = Occupation
about-edit-interests = Interests
about-edit-intro = Introduction
about-record = 🎟 Where I have been
about-back = ‹ Settings
about-clear = Remove
about-cleared = Removed.
about-saved = Saved.
about-posted = Posted in the group chat.

ask-name = What shall I call you? Write your name.
ask-occupation = What do you do? One phrase, such as “architect, I make playgrounds”.
ask-intro = Tell your neighbours about yourself in two or three sentences. I’ll show you how it looks first.

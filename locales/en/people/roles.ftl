appoint-title = <b>Who helps the community</b>
team-line = { $role ->
        [owner] { $count ->
            [one] Owner
           *[other] Owners
        }
        [manager] { $count ->
            [one] Manager
           *[other] Managers
        }
       *[host] { $count ->
            [one] Host
           *[other] Hosts
        }
    }: { $names }
team-promised = Appointed, but have not opened the bot yet: { $count }
appoint-how = Press the button below the message field and choose whose role to change.
appoint-choose = 👤 Choose a person
appoint-cancel = Cancel
appoint-cancelled = All right, everything stays as it was.
appoint-chosen = You chose { $name }
appoint-roles = <b>{ $name }</b>: which role?
appoint-sure = <b>{ $name }</b>: give the role “{ $role }”?
appoint-sure-unknown = <b>Give the role “{ $role }”?</b>
appoint-give = Yes, give the role: { $role }
appoint-owner-warning = ⚠️ An owner can do everything you can: change the name and the rules, write to everyone, read feedback, appoint and dismiss helpers and other owners. Give this role only to somebody you trust.
appoint-later = { $name } will hear about the role after opening the bot and pressing “Start”.
appoint-roles-unknown = <b>Which role?</b>
appoint-later-unknown = I have not met this person yet. They will hear about the role after their first “Start”. Until then I keep only their Telegram ID and the role, and for 30 days at most.
appoint-toast-unknown = Role: { $role }
appoint-toast = { $name }: { $role }
appoint-self = Nobody can change their own role: ask another owner.
appoint-first-owner = This owner was set when the bot was installed; the role cannot be changed here.
appoint-bot = This is a bot. Only people can help.
resident-gone = This person is no longer in the community.

role-resident = Resident
role-host = Host
role-manager = Manager
role-owner = Owner
role-can-resident = A resident comes to events.
role-can-host = A host creates and hosts their own events.
role-can-manager = A manager runs all events, writes announcements, sees the numbers.
role-can-owner = An owner can do everything and appoints helpers.

appointed-resident = You’re simply a resident of “{ $community }” again. Thank you for helping! What’s coming up: /events
appointed-host = 🎉 You can host events in “{ $community }” now. Bring the neighbours together: /newevent
appointed-manager = 🎉 All events of “{ $community }”, announcements and the numbers are open to you now. What you can do: /help
appointed-owner = 🎉 Everything in “{ $community }” is open to you now, appointing helpers included. What you can do: /help

notification-guest-joined = 🎉 A new neighbour joined “{ $community }” by your link. Thank you for inviting!
notification-guest-greets = 👋 <b>{ $name }</b> says hello: you invited me to the community, thank you!
join-greet = 👋 Tell my name to who invited me
join-greeted = I told your name to the person who invited you.

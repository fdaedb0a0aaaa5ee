notification-guest-joined = 🎉 A new neighbour joined “{ $community }” through your link. Thank you for inviting!
notification-guest-greets = 👋 <b>{ $name }</b> says hello and thank you for the invitation!
join-greet = 👋 Tell my inviter who I am
join-greeted = I told your name to the person who invited you.

notification-guest-joined = 🎉 По вашей ссылке в «{ $community }» пришёл новый сосед. Спасибо, что зовёте!
notification-guest-greets = 👋 <b>{ $name }</b> передаёт вам привет и спасибо за приглашение!
join-greet = 👋 Назвать себя тому, кто меня позвал
join-greeted = Передал ваше имя тому, кто вас позвал.

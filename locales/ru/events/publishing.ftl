notification-event-invitation = 💌 Приглашаю на встречу
already-published = Встреча «{ $title }» уже опубликована.

publish-audience = <b>Кого пригласить лично?</b> Приглашение придёт в личный чат со мной.
publish-to-everyone = 👥 Всех · { $count }
publish-to-interested = 🏷 Кому интересна тема · { $count }
publish-to-chat = 💬 Никого, только в общий чат
publish-to-nobody = Никого: встреча будет в /events
publish-chats = Карточка появится здесь: { $names }.
publish-no-chat = Общего чата у меня пока нет. Добавьте меня в группу и напишите там /bind, и карточки будут появляться в ней.
publish-sure = Публикуем «{ $title }»?
publish-invitations = Личных приглашений: { $count }.
publish-yes = 📣 Опубликовать
publish-done = 🎉 <b>Встреча «{ $title }» опубликована.</b>
publish-done-before = Встреча «{ $title }» уже опубликована.
publish-digest = Сейчас получат: { $now }. Ещё { $later } увидят встречу в сводке недели: за семь дней им уже пришло два приглашения.

club-letter-ask =
    ✍️ <b>What shall I tell the members of “{ $title }”?</b> Send a text or a photo with a caption, as an ordinary message.

    First I will show how it looks and how many people get it. Changed your mind? /cancel
club-letter-kind = Members can get a text or one photo with a caption. Please send it like that. Changed your mind? /cancel
club-letter-head = 🏘 <b>“{ $title }” club</b>. { $name } writes:
club-letter-preview = 👆 This is what members will see. Shall I send it?
club-letter-open = ✍️ Write

note-ask =
    What would you like to tell your neighbours this week? Two or three sentences, up to { $limit } characters: they come first in the digest and in “Week”. Write nothing, and the digest goes without them.

    I will show you first how it reads. Changed your mind? /cancel
note-kind = Text is enough here: please write it in words. Changed your mind? /cancel
note-block = 💬 <b>From the team</b>
    { $words }
note-preview = 👆 This is how neighbours will read it. So far only you can see it.
note-publish = Put it in the digest
note-drop = No need
note-standing = ✅ It stands in “Week” and comes with the next digest, on Monday.
note-rewrite = ✏️ Rewrite
note-withdraw = Remove
note-restore = ↩️ Put it back
note-withdrawn = OK, these words are not in “Week”. Those who already got the digest keep it as it was.
note-gone = These words are gone. You can write new ones: /week
note-write = 💬 A word from the team

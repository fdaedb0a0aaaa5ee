note-ask =
    What would you like to tell your neighbours this week? Two or three sentences, up to { $limit } characters: they come first in the digest and in “This week”. Write nothing, and the digest goes out without them.

    I will show you how it reads first. Changed your mind? /cancel
note-kind = Text is enough here: please write it in words. Changed your mind? /cancel
note-block = 💬 <b>From the team</b>
    { $words }
note-preview = 👆 This is how neighbours will read it. So far only you can see it.
note-publish = Put it in the digest
note-drop = No need
note-standing = ✅ It is in “This week” and comes with the next digest, on Monday.
note-rewrite = ✏️ Rewrite
note-withdraw = Remove
note-restore = ↩️ Put it back
note-withdrawn = All right, these words are no longer in “This week”. Whoever has had the digest already keeps it as it was.
note-gone = These words are gone. You can write new ones: /week
note-write = 💬 A word from the team

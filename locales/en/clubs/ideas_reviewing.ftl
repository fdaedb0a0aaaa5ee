idea-review = <b>An idea waits for your decision</b>
idea-reach = { $people ->
        [0] Nobody is asked in person
        [one] { $people } person is asked
       *[other] { $people } people are asked
    }{ $chats ->
        [0] .
        [1] , and its card appears in the chat.
       *[other] , and its card appears in the chats.
    }
idea-similar = It is like what is being voted already. You can join them: its author votes for that idea.
idea-publish = ✅ Publish
idea-return = ↩️ Return with a reason
idea-join = 🔗 To “{ $title }”
idea-ask-reason = What should be changed? The author reads these words. Up to { $limit } characters.
idea-given-back = The idea “{ $title }” is with its author again, with the reason.
idea-did-publish = Published.
idea-did-join = Joined. Its author will read so.
idea-decided = This idea has been decided already, or taken back.
idea-published = ✅ Your idea is published, and the first vote is yours.
idea-joined = 🔗 There is an idea like yours already, and I have added your vote to it.

rules =
    📜 <b>House rules</b>

    { $words }
rules-accepted = Accepted by { $accepted } of { $members }
rules-write = ✏️ Write new ones
rules-back = ‹ Rules
rules-ask =
    Send the new rules in one message of up to 1500 characters. Short points are best: every newcomer reads them.

    I will show you the result first: nothing changes until you say so.
rules-ask-translation = Send the same rules in the language “{ $language }”.
rules-preview =
    This is how residents will see the rules:

    📜 <b>House rules</b>

    { $words }
rules-translated =
    🌐 { $language }:

    { $words }
rules-untranslated = 🌐 { $language }: there is no translation, so everybody will see this text.
rules-who = <b>Who has to accept them?</b> Everyone: each resident sees them when they write to me or tap a button. Newcomers: only those who join from now on. This cannot be undone; you can write new ones.
rules-everyone = Everyone · { $members }
rules-newcomers = Newcomers only
rules-rewrite = ✏️ Rewrite
rules-translate = 🌐 { $language }
rules-drop = 🗑 Do not publish
rules-changed =
    📜 <b>The community rules have changed</b>

    { $words }

    Please read and accept them. Your seats and answers stay as they are.
rules-accept = I agree
rules-agreed =
    📜 <b>House rules</b>

    { $words }

    ✅ Accepted. Thank you!
charter-gone = This draft of the rules is gone: it was published or deleted. See /community

draft-next-date =
    🔁 <b>“{ $title }”: when is the next one?</b>
    Tap or type another time. Place, description and seats are the same as last time.
draft-open-hub = 📝 Change the rest

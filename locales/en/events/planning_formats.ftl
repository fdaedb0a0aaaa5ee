draft-ask-format = 🎨 <b>What kind of event is it?</b> The card will say so. You may leave it open.
draft-no-format = No format

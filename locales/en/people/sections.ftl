join-section = Where do you live or work? Announcements for that place alone will then reach you, too. Neighbours don’t see it.
section-hidden = The organisers took this place off the list. Please choose another one.
about-section = Place: { $name }
about-edit-section = My place
privacy-section = • Your building, entrance or office, if you chose it, so that announcements for that place alone reach you. Neighbours do not see it.

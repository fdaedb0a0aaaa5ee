announcement-sections = Building, office ›
announcement-which-section = Which building or office? The number is how many people will get it.
announcement-no-sections = Nobody has chosen their place yet. You can send it to everyone.
announcement-name-section = { $name }

announcement-clubs = Клубам ›
announcement-which-club = Участникам каких клубов? Можно выбрать несколько. Рядом — сколько человек получит объявление.
announcement-no-clubs = Клубов с участниками пока нет. Можно отправить всем.
announcement-no-club = Сначала выберите клуб.
announcement-clubs-done = Дальше ›
announcement-name-clubs = { $names }

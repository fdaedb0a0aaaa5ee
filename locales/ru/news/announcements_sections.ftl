announcement-sections = Корпус, офис ›
announcement-which-section = Жителям какого корпуса или офиса? Рядом — сколько человек получит объявление.
announcement-no-sections = Своё место пока никто не выбрал. Можно отправить всем.
announcement-name-section = { $name }

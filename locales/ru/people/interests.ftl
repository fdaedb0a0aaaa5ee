interest-sport = Спорт
interest-food = Еда
interest-books = Книги
interest-films = Кино
interest-music = Музыка
interest-art = Искусство
interest-games = Игры
interest-walks = Прогулки
interest-travel = Путешествия
interest-languages = Языки
interest-children = Дети
interest-pets = Питомцы
interest-tech = Технологии
interest-business = Бизнес

topic-hidden = Эту тему организаторы убрали. Отметьте, пожалуйста, другую.

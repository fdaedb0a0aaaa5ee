interest-sport = Sport
interest-food = Food
interest-books = Books
interest-films = Films
interest-music = Music
interest-art = Art
interest-games = Games
interest-walks = Walks
interest-travel = Travel
interest-languages = Languages
interest-children = Children
interest-pets = Pets
interest-tech = Technology
interest-business = Business

topic-hidden = The organisers have hidden this topic. Please choose another one.

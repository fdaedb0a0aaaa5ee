privacy-news = • Announcements and words from the team, if you wrote any, to send them and to show how many people got them.

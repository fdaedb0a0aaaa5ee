privacy-news = • Announcements and words from the team that you wrote, to send them and to show how many people got them.

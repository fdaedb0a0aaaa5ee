privacy-news = • Announcements that you wrote, to send them and to show how many people got them.

brief-plain = 🔔 { $what }
brief-meeting = “{ $title }”, { $moment }, { $place }
brief-online = online

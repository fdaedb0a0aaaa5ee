"""The real bot among invented people: what the demo and the stories share."""

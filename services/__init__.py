"""What is true and what follows: verbs on the community's nouns. Session first, never a commit."""

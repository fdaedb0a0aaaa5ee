"""What one can see: words, cards, buttons, charts. No SQL, and nothing is decided here."""

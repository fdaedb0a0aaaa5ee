"""Stories, rules, texts and taste."""

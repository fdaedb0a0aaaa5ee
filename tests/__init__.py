"""Stories, rules, texts and taste."""

from bot import telegram_models

telegram_models.load()

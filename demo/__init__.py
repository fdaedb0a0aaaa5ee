"""The town that `make demo` shows: simulator and bot side by side, HTTP between them."""

from bot import telegram_models

telegram_models.load()

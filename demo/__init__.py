"""The town that `make demo` shows: simulator and bot side by side, HTTP between them."""

class Refusal(Exception):
    """Domovoy says no, by text key."""

    def __init__(self, key: str, **details: object) -> None:
        super().__init__(key)
        self.key = key
        self.details = details

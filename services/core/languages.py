"""The languages Domovoy speaks; the first one is spoken where nothing else is known."""

from enum import StrEnum


class Language(StrEnum):
    RU = "ru"
    EN = "en"

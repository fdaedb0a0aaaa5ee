"""Every topic, imported so that what it registers is known."""

from importlib import import_module
from pkgutil import walk_packages

import services
import views


def load() -> None:
    """A topic that nobody happens to import would otherwise be missing without a word."""
    for room in (services, views):
        for module in walk_packages(room.__path__, f"{room.__name__}."):
            import_module(module.name)

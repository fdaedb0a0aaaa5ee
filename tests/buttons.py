"""Every class of callback data in the product, however many files they live in."""

import pkgutil
from importlib import import_module

from aiogram.filters.callback_data import CallbackData

import views

for _module in pkgutil.walk_packages(views.__path__, "views."):
    import_module(_module.name)

BUTTONS = [one for one in CallbackData.__subclasses__() if one.__module__.startswith("views.")]

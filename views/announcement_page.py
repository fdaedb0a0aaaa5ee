"""Announcements as the author sees them: preview, progress, report."""

from services.announcements import Progress
from views.screen import Screen
from views.texts import Texts


def progress(progress: Progress, t: Texts) -> Screen:
    return Screen(t("announcement-progress", sent=progress.sent, total=progress.total))

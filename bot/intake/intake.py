"""What every way of receiving updates shares: one batch at a time, replies after the commit."""

from collections.abc import Callable

from aiogram.methods import AnswerCallbackQuery

from bot.delivery.replies import ReplySender
from bot.intake.batch import Batches, Taken
from bot.intake.updates import Raw
from views.core.screen import Calls

BATCH = 100
ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member", "chat_member"]


class Intake:
    """What polling and the webhook share: take a batch, then send the replies."""

    def __init__(
        self,
        batches: Batches,
        replies: ReplySender,
        note: Callable[[str], None],
    ) -> None:
        self._batches = batches
        self._replies = replies
        self._note = note

    def heard(self) -> None:
        """Telegram has answered or called, whether there was news or not."""
        self._note("intake")

    async def take(self, batch: list[Raw], ride: bool = False) -> list[Taken]:
        """Take a batch and start replying; with `ride` the toasts are left to the caller.

        What is missing from the answer was not taken, because the database went away.
        """
        taken = await self._batches.take(batch)
        for one in taken:
            replies = one.replies[1:] if ride and rides(one.replies) else one.replies
            self._replies.send(replies, one.turn)
        return taken


def rides(replies: Calls) -> AnswerCallbackQuery | None:
    """The toast that can be the body of the webhook's response instead of a call of its own."""
    first = replies[0] if replies else None
    return first if isinstance(first, AnswerCallbackQuery) else None

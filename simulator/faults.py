"""Everything that may go wrong between a bot and Telegram, on demand."""

import random
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal[
    "drop_before",  # the connection dies and nothing happened
    "drop_after",  # it happened, and the connection dies before the answer
    "slow",  # it happened, the answer takes its time
    "400",  # refused, in the words of `says`
    "429",
    "500",
    "502",  # a page of HTML from a proxy
    "413",  # an empty body
    "truncated",  # it happened, half of the JSON arrives
]
BEFORE = frozenset({"drop_before", "400", "429", "500", "502", "413"})


@dataclass
class Fault:
    kind: Kind
    method: str | None = None
    chat_id: int | None = None
    times: int | None = 1  # None: for ever
    probability: float = 1.0
    retry_after: int = 3  # for "429"
    says: str = ""  # for "400"
    seconds: float = 1.0  # for "slow": world seconds
    met: int = 0

    def concerns(self, method: str, params: dict[str, Any]) -> bool:
        if self.times is not None and self.met >= self.times:
            return False
        if self.method is not None and self.method.lower() != method.lower():
            return False
        return self.chat_id is None or str(params.get("chat_id")) == str(self.chat_id)


@dataclass
class Faults:
    """The faults in force, tried in the order they were added."""

    seed: int = 0
    pending: list[Fault] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)

    def add(self, fault: Fault) -> Fault:
        self.pending.append(fault)
        return fault

    def clear(self) -> None:
        self.pending.clear()

    def meet(self, method: str, params: dict[str, Any]) -> Fault | None:
        for fault in self.pending:
            if fault.concerns(method, params) and self.random.random() < fault.probability:
                fault.met += 1
                return fault
        return None

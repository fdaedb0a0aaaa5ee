"""Ratios of figures that were taken side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Row:
    """One line of the table: what was compared with what, and every ratio that was seen."""

    what: str
    against: str
    ratios: Sequence[float]
    wanted: str
    measured: str  # the median figures themselves, with their unit

    @property
    def median(self) -> float:
        return median(self.ratios)


@dataclass(frozen=True)
class Skipped:
    what: str
    why: str


def compare(
    what: str, ours: Sequence[float], against: str, theirs: Sequence[float], wanted: str, unit: str
) -> Row:
    """Pairs of figures from the same rounds; each pair gives a ratio."""
    ratios = [mine / other for mine, other in zip(ours, theirs, strict=True)]
    measured = f"{median(ours):,.4g} against {median(theirs):,.4g} {unit}"
    return Row(what, against, ratios, wanted, measured)

"""Of what a stake is one: the capital, unless it says something else."""

from __future__ import annotations

from typing import Final

CAPITAL: Final = "capital"
"""The base of a stake that does not say of what it is one."""
VOTES: Final = "votes"
"""The other usual base."""


def stake_base(written: str) -> str:
    """Return of what a stake is one, by its key `base`."""
    return written.strip() or CAPITAL


def is_of_capital(written: str) -> bool:
    """Return whether a stake is one of the capital, by its key `base`."""
    return stake_base(written) == CAPITAL

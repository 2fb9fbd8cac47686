"""How the text of a field was understood, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jvexplore.address import Address


class FieldReading(NamedTuple):
    """What a field of a form means, as far as it is typed.

    Attributes:
        words: how the text was understood; empty if the text says it all. In an empty field, what is proposed or
            follows from another field.
        problem: what is missing or wrong, in words that follow the name of the field: "is missing". It never stops
            saving: what cannot be read is stored as it was typed.
        remedy: what to do about it. Without a problem it is a doubt: the text names a new party, but one with the
            same name or a similar one is there.
        replacement: the text that `enter` takes instead; empty if there is none.
        names: the facts that the text names, in its order; those of parties that it makes are not among them.
        new_names: the names and words that saving makes: new parties, and words that the dossier will declare.
    """

    words: str = ""
    problem: str = ""
    remedy: str = ""
    replacement: str = ""
    names: tuple[Address, ...] = ()
    new_names: tuple[str, ...] = ()

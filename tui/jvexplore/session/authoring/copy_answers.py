"""What a form asks of the reader's copies of the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.session.authoring.described_party import PartyDescription

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jvexplore.session.authoring.form_passage import FormPassage
    from jvexplore.session.authoring.form_values import CompareFact


class CopyAnswers(NamedTuple):
    """What the copies say.

    Attributes:
        paragraph_text: returns the normalised text of a paragraph; empty without a copy.
        compare: returns what a fact says otherwise than its words.
        describe: returns what the paragraphs of some passages say of a new party, by its name.
        find_names: returns the names in the paragraphs of some passages that are those of no party.
    """

    paragraph_text: Callable[[str], str]
    compare: CompareFact
    describe: Callable[[str, Sequence[FormPassage]], PartyDescription]
    find_names: Callable[[Sequence[FormPassage]], Sequence[str]]


NO_COPY: Final = CopyAnswers(lambda _: "", lambda _: (), lambda _name, _passages: PartyDescription(), lambda _: ())
"""The answers where no copy is attached."""

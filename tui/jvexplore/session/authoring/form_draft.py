"""What is typed in a form, as a plain value that a draft file can hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from jvexplore.session.authoring.form_passage import FormPassage


@dataclass(frozen=True)
class FormDraft:
    """The content of a form. Two are equal if the same is typed in them.

    Attributes:
        kind: the kind of the fact, "source" or "dossier".
        address: what is edited; empty for a new fact.
        texts: what is typed, by key; empty texts are left out.
        passages: its passages.
        as_new: the names and words that the person said are new ones, as `new_name` returns them.
        opened_table: the values of what is edited when the form was opened; a later save is merged against them.
    """

    kind: str
    address: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    passages: tuple[FormPassage, ...] = ()
    as_new: frozenset[str] = frozenset()
    opened_table: Mapping[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """All that is typed, a key on each line: what `records/drafts.py` calls the text of a draft."""
        return "\n".join(f"{key} = {text}" for key, text in self.texts.items())

    @property
    def is_blank(self) -> bool:
        """Whether nothing is typed, and no words are selected."""
        return not self.passages and not any(text.strip() for text in self.texts.values())

    def with_text(self, _text: str) -> Self:
        """Return the draft itself: a form is not given to an external editor."""
        return self

    def to_values(self) -> dict[str, object]:
        """Return it as TOML values."""
        return {
            "kind": self.kind,
            "address": self.address,
            "texts": dict(self.texts),
            "passages": [each.as_values() for each in self.passages],
            "as_new": sorted(self.as_new),
            "opened": dict(self.opened_table),
        }

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> Self:
        """Return the draft of TOML values.

        Raises:
            KeyError, TypeError, ValueError, AttributeError: if they are not those of one.
        """
        return cls(
            str(values["kind"]),
            str(values["address"]),
            {str(key): str(text) for key, text in values["texts"].items()},
            tuple(map(FormPassage.from_values, values["passages"])),
            frozenset(map(str, values["as_new"])),
            dict(values["opened"]),
        )

"""Quotes: what people said, verbatim."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final, Literal

from jvexplore.address import fact_address
from jvexplore.constraints import REQUIRED_KEY, OneOrMore, Slug
from jvexplore.dossier import blocks
from jvexplore.dossier.answers import ReferenceLabels, SearchFields
from jvexplore.dossier.editor_mark import EDITOR, SPOKEN_MARK
from jvexplore.dossier.editorial import marked_text, title_mark
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.kinds.party import Party, joined_names, names_editorial_parties, party_by_id
from jvexplore.dossier.model import Dossier, Fact, Reference, RequiredText
from jvexplore.dossier.offices import offices_by_party, offices_of
from jvexplore.dossier.pane_lists import PaneRow
from jvexplore.dossier.short_names import short_name

QuoteMode = Literal["direct", "indirect"]
"""Whether a quote has the speaker's own words, or reports what was said."""

_TITLE_LENGTH: Final = 60
_SPOKEN_LENGTH: Final = 80
"""The most characters of a quote in its spoken title."""
_SENTENCE_END: Final = re.compile(r"[.!?…](?=\s)")
_CLAUSE_END: Final = re.compile(r"(?=[,;:]\s)")
_SMALL_WORDS: Final = frozenset(
    ("a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "that", "the", "to", "with")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Fact):
    """A verbatim statement, without quotation marks.

    Attributes:
        audience: the addressee, in words; empty if the article does not say.
        mode: whether `text` is verbatim or reported.
    """

    kind = "quote"
    reference_labels = {
        "speakers": ReferenceLabels("Speaker", "Quotes", is_in_words=True),
        "about": ReferenceLabels("About", "Mentioned in"),
    }

    speakers: Annotated[tuple[Slug, ...], REQUIRED_KEY, OneOrMore()] = ()
    text: RequiredText = ""
    mode: QuoteMode = "direct"
    audience: str = ""

    def references(self) -> Iterator[Reference]:
        """Yield the references to the speakers, and those of every fact."""
        for speaker in self.speakers:
            yield "speakers", fact_address("party", speaker)
        yield from Fact.references(self)

    def by_line(self, dossier: Dossier, mark: str = EDITOR) -> str:
        """Return the speakers with their offices: "Michael Evans, president of Alibaba Group"."""
        speakers = self.speaker_parties(dossier)
        is_marked = self.is_editorial or any(each.is_editorial for each in speakers)  # at the end, for the whole line
        lines = (
            ", ".join(filter(None, (each.name, offices_of(dossier, each.id, "" if is_marked else mark))))
            for each in speakers
        )
        return "; ".join(lines) + (mark if is_marked else "")

    def speaker_parties(self, dossier: Dossier) -> list[Party]:
        """Return the speakers; one that stands in for them if none is named."""
        return [party_by_id(dossier, each) for each in self.speakers or ("",)]

    def _speaker_names(self, dossier: Dossier) -> str:
        return joined_names(each.name for each in self.speaker_parties(dossier))

    def list_title(self, dossier: Dossier, mark: str) -> str:
        """Return the speakers and the first words."""
        is_short = len(self.text) <= _TITLE_LENGTH
        return self._titled(dossier, self.text if is_short else self.text[: _TITLE_LENGTH - 1].rstrip() + "…", mark)

    def whole_title(self, dossier: Dossier, mark: str) -> str:
        """Return the speakers and the whole text."""
        return self._titled(dossier, self.text, mark)

    def _titled(self, dossier: Dossier, text: str, mark: str) -> str:
        if self.is_editorial:
            return f"{self._speaker_names(dossier)}: “{text}”{mark}"
        names = joined_names(each.marked_name(mark) for each in self.speaker_parties(dossier))
        return f"{names}: “{text}”"  # verbatim text gets no mark

    def names_editorial_party(self, dossier: Dossier) -> bool:
        """Return whether a speaker is editorial."""
        return names_editorial_parties(dossier, *self.speakers)

    def verbatim_text(self) -> str:
        """Return the words of the quote."""
        return self.text

    def statement_parts(self, dossier: Dossier) -> list[str]:
        """Return the speakers and the words of the quote."""
        return [self._speaker_names(dossier), f"“{self.text}”"]

    def value_text(self, dossier: Dossier) -> str:
        """Return the speakers and the words of the quote."""
        return f"{self._speaker_names(dossier)}: “{self.text}”"

    def agrees_with_former_text(self, dossier: Dossier, former: str) -> bool:
        """Return whether a former text has the same speaker and text."""
        from jvexplore.dossier.former_wording import begins_with_values

        return begins_with_values(former, self.value_text(dossier))

    def heading_block(self, dossier: Dossier) -> blocks.Block:
        """Return the quotation with its speakers."""
        return blocks.Quotation(self.text, self.by_line(dossier), tuple(self._speaker_links(dossier)))

    def _speaker_links(self, dossier: Dossier) -> Iterator[blocks.Link]:
        """Yield links to the speakers, and to the companies in which they have offices."""
        speakers = self.speaker_parties(dossier)
        is_marked = self.is_editorial or any(each.is_editorial for each in speakers)
        for position, speaker in enumerate(speakers, 1):
            is_last = position == len(speakers)
            offices = offices_by_party(dossier).get(speaker.id, ())
            before = "; " if position > 1 else ""
            is_editorial = is_marked and is_last and not offices
            yield blocks.Link(speaker.address, speaker.name, before=before, is_editorial=is_editorial)
            for number, office in enumerate(offices, 1):
                company = party_by_id(dossier, office.company)
                title = office.words.removesuffix(company.inline_name).rstrip()
                is_editorial = is_last and number == len(offices) if is_marked else office.is_editorial
                yield blocks.Link(company.address, company.inline_name, before=f", {title}", is_editorial=is_editorial)

    def detail_blocks(self, dossier: Dossier) -> Iterator[blocks.Block]:
        """Yield the audience."""
        yield labelled_fields(("Said to", marked_text(dossier, self.audience)))

    @classmethod
    def pane_rows(cls, dossier: Dossier) -> Iterator[PaneRow]:
        """Yield the quotes, each with the speaker's short name."""
        for quote in dossier.facts_of(cls):
            names = joined_names(short_name(each.name, each.type or "") for each in quote.speaker_parties(dossier))
            yield quote.pane_row(dossier, f"“{quote.text}”")._replace(lead=names)

    def search_fields(self, _dossier: Dossier) -> SearchFields:
        """Return the audience and the speakers."""
        voices = [fact_address("party", each) for each in self.speakers]
        return SearchFields(text=(self.audience,), voices=voices)

    def spoken_name(self, dossier: Dossier) -> str:
        """Return the speaker and the first words, for speech."""
        mark = title_mark(dossier, self, SPOKEN_MARK)
        return f"{self._speaker_names(dossier)}{mark}{self._spoken_words()}"

    def spoken_inline_name(self, dossier: Dossier) -> str:
        """Return the same within a sentence: "what Michael Evans said, beginning …"."""
        speakers = joined_names(each.inline_name for each in self.speaker_parties(dossier))
        return f"what {speakers}{title_mark(dossier, self, SPOKEN_MARK)} said{self._spoken_words()}"

    def spoken_heading(self, dossier: Dossier) -> str:
        """Return the speaker; the text follows."""
        return self.by_line(dossier, SPOKEN_MARK)

    def _spoken_words(self) -> str:
        """Return the words for its spoken title: all of them, or the first sentences, clauses or words that fit."""
        text = self.text
        if len(text) <= _SPOKEN_LENGTH:
            return f": “{text}”"
        for ends in (_SENTENCE_END, _CLAUSE_END):
            found = [match.end() for match in ends.finditer(text, 0, _SPOKEN_LENGTH)]
            if found:
                return f", beginning “{text[: found[-1]]}”"
        whole = text[:_SPOKEN_LENGTH].split()[:-1]
        while len(whole) > 1 and whole[-1].lower() in _SMALL_WORDS:  # a title must not end with these
            whole.pop()
        return f", beginning “{' '.join(whole) or text[:_SPOKEN_LENGTH]}”"

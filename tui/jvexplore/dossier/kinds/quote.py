"""Quotes: what people said, verbatim or as it is reported."""

import re
from collections.abc import Iterator
from typing import Annotated, Final

from jvexplore.address import party_address
from jvexplore.constraints import REQUIRED_KEY, OneOrMore
from jvexplore.dossier import blocks
from jvexplore.dossier.answers import ReferenceLabels, SearchFields
from jvexplore.dossier.editor_mark import EDITOR, SPOKEN_MARK
from jvexplore.dossier.editorial import marked_text, names_editorial, title_mark
from jvexplore.dossier.fact_keys import Reference, RequiredText, party_references
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.kinds.offices import offices_by_party, offices_of
from jvexplore.dossier.kinds.party import Party, names_editorial_parties, party_by_id
from jvexplore.dossier.missing_values import WORDS_MISSING
from jvexplore.dossier.model import Dossier, Fact
from jvexplore.dossier.outer_marks import strip_outer_marks
from jvexplore.dossier.pane_lists import PaneRow
from jvexplore.dossier.party_id import PartyId
from jvexplore.dossier.problem import Problem
from jvexplore.dossier.vocabulary.quote_modes import DEFAULT_QUOTE_MODE, QUOTE_MODES, QuoteMode
from jvexplore.joined_words import join_words

_NO_SPEAKER: Final = "Speaker missing"
_TITLE_LENGTH: Final = 60
_SPOKEN_LENGTH: Final = 80
"""The most characters of a quote in its spoken title."""
_SENTENCE_END: Final = re.compile(r"[.!?…](?=\s)")
_CLAUSE_END: Final = re.compile(r"(?=[,;:]\s)")
_SMALL_WORDS: Final = frozenset(
    ("a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "that", "the", "to", "with")
)
_MODE_UNKNOWN: Final = "Words (mode not known)"


class Quote(Fact):
    """What one or several parties said.

    Quotation marks are not part of the text; they are shown around verbatim words, and never around reported ones.

    Attributes:
        mode: whether `text` has the speakers' own words, or reports what they said.
        audience: the addressee, in words; empty if the article does not say.
    """

    kind = "quote"
    id_keys = (("speakers", "text"), ("text",))
    identifying_keys = ("text",)
    verbatim_key = "text"
    can_be_denied = False
    form_keys = ("speakers", "text", "mode", "audience", "about", "when")
    prefilled = {"speakers": "speakers", "text": "quotation", "mode": "quote mode", "when": "date of saying"}
    party_types = {"speakers": "person"}
    has_values = ("reported",)
    reference_labels = {
        "speakers": ReferenceLabels("Speaker", "Quotes", is_in_words=True),
        "about": ReferenceLabels("About", "Mentioned in"),
    }

    speakers: Annotated[tuple[PartyId, ...], REQUIRED_KEY, OneOrMore()] = ()
    text: RequiredText = ""
    mode: QuoteMode = DEFAULT_QUOTE_MODE
    audience: str = ""

    def references(self) -> Iterator[Reference]:
        """Yield the references to the speakers, and those of every fact."""
        yield from party_references("speakers", *self.speakers)
        yield from Fact.references(self)

    @property
    def bare_text(self) -> str:
        """Its words, if verbatim without the quotation marks that the file may have around them all the same."""
        return strip_outer_marks(self.text) if self.is_verbatim else self.text

    def own_problems(self) -> Iterator[Problem]:
        """Yield a problem if verbatim words have quotation marks of their own."""
        if self.bare_text != self.text:
            yield Problem(self.address, "text", "has quotation marks of its own", "remove them")

    @property
    def is_reported(self) -> bool:
        """Whether it is reported speech, in other words than those of the speakers."""
        return self.mode == "indirect"

    @property
    def is_verbatim(self) -> bool:
        """Whether it has the speakers' own words; not known to be so where the mode cannot be read."""
        return self.mode == "direct" and not self.is_unread("mode")

    def attributed_parties(self) -> Iterator[str]:
        """Yield the speakers, and others who say that they said so."""
        yield from self.speakers
        yield from self.according_to

    def by_line(self, dossier: Dossier, mark: str = EDITOR) -> str:
        """Return the speakers with their offices: "Michael Evans, president of Alibaba Group"."""
        speakers = self.speaker_parties(dossier)
        is_marked = self.is_editorial or any(each.is_editorial for each in speakers)  # at the end, for the whole line
        lines = (
            ", ".join(filter(None, (each.attributed_name, offices_of(dossier, each.id, "" if is_marked else mark))))
            for each in speakers
        )
        return f"{blocks.SPEAKER_SEPARATOR} ".join(lines) + (mark if is_marked else "")

    def speaker_parties(self, dossier: Dossier) -> list[Party]:
        """Return the speakers; one that stands in for them if none is named."""
        if not self.speakers:
            return [Party(name=_NO_SPEAKER, stands_in=True)]
        return [party_by_id(dossier, each) for each in self.speakers]

    def _speaker_names(self, dossier: Dossier, mark: str = "") -> str:
        return join_words(
            each.attributed_name + (mark if each.is_editorial else "") for each in self.speaker_parties(dossier)
        )

    def shown_words(self, text: str) -> str:
        """Return its words as they are shown in a line: in quotation marks if verbatim, else behind a sign."""
        if not text:
            return WORDS_MISSING
        return f"“{text}”" if self.is_verbatim else f"{blocks.REPORTED_SPEECH_SIGN}{text}"

    def list_title(self, dossier: Dossier, mark: str) -> str:
        """Return the speakers and the first words."""
        words = self.bare_text
        is_short = len(words) <= _TITLE_LENGTH
        return self._titled(dossier, words if is_short else words[: _TITLE_LENGTH - 1].rstrip() + "…", mark)

    def whole_title(self, dossier: Dossier, mark: str) -> str:
        """Return the speakers and the whole text."""
        return self._titled(dossier, self.bare_text, mark)

    def _titled(self, dossier: Dossier, text: str, mark: str) -> str:
        if not self.is_verbatim:
            reported = " (reported)" if self.is_reported else ""
            names = f"{self._speaker_names(dossier)}{reported}".replace(") (", ", ")  # (unnamed, reported)
            return f"{names}: {text or WORDS_MISSING}{title_mark(dossier, self, mark)}"
        if self.is_editorial:
            return f"{self._speaker_names(dossier)}: {self.shown_words(text)}{mark}"
        return f"{self._speaker_names(dossier, mark)}: {self.shown_words(text)}"  # verbatim text gets no mark

    def names_editorial_party(self, dossier: Dossier) -> bool:
        """Return whether a speaker is editorial, or a party that the editor's words for reported speech name."""
        return names_editorial_parties(dossier, *self.speakers) or (
            not self.is_verbatim and names_editorial(dossier, self.text)
        )

    def verbatim_text(self) -> str:
        """Return the words of a direct quote; those of reported speech are nobody's own."""
        return self.bare_text if self.is_verbatim else ""

    def statement_parts(self, dossier: Dossier) -> list[str]:
        """Return the speakers and the words of the quote."""
        return [self._speaker_names(dossier), self.shown_words(self.bare_text)]

    def value_text(self, dossier: Dossier) -> str:
        """Return the speakers and the words of the quote."""
        names = join_words(each.name for each in self.speaker_parties(dossier))
        if self.is_verbatim:
            return f"{names}: “{self.bare_text}”"
        return f"{names} (reported): {self.text}" if self.is_reported else f"{names}: {self.text}"

    def agrees_with_former_text(self, dossier: Dossier, former: str) -> bool:
        """Return whether a former text has the same speaker and text."""
        from jvexplore.dossier.fingerprints.former_wording import begins_with_values

        return begins_with_values(former, self.value_text(dossier))

    def heading_block(self, dossier: Dossier) -> blocks.Block:
        """Return the quotation, or what is reported, with its speakers."""
        by, speakers = self.by_line(dossier), tuple(self._speaker_links(dossier))
        if not self.is_verbatim:
            text = marked_text(dossier, self.text) or WORDS_MISSING
            if not self.is_reported:
                return blocks.ReportedSpeech(
                    text, by, speakers, label=_MODE_UNKNOWN, manner="mode not known", is_heading=True
                )
            return blocks.ReportedSpeech(text, by, speakers, label=QUOTE_MODES[self.mode], is_heading=True)
        if not self.text:
            return blocks.Heading(self.page_heading(dossier, EDITOR))
        return blocks.Quotation(self.bare_text, by, speakers)

    def _speaker_links(self, dossier: Dossier) -> Iterator[blocks.Link]:
        """Yield links to the speakers, and to the companies in which they have offices."""
        speakers = self.speaker_parties(dossier)
        is_marked = self.is_editorial or any(each.is_editorial for each in speakers)
        for position, speaker in enumerate(speakers, 1):
            is_last = position == len(speakers)
            offices = offices_by_party(dossier).get(speaker.id, ())
            before = blocks.SPEAKER_SEPARATOR if position > 1 else ""
            is_editorial = is_marked and is_last and not offices
            yield blocks.Link(speaker.address, speaker.attributed_name, before=before, is_editorial=is_editorial)
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
        """Yield the quotes, each with the short names of the speakers."""
        for quote in dossier.facts_of(cls):
            names = join_words(each.short_name for each in quote.speaker_parties(dossier))
            yield quote.pane_row(dossier, quote.shown_words(quote.bare_text))._replace(lead=names)

    def search_fields(self, _dossier: Dossier) -> SearchFields:
        """Return the audience, the mode and the speakers."""
        mode = f"{QUOTE_MODES[self.mode].lower()} {self.mode}" if self.is_verbatim or self.is_reported else ""
        return SearchFields(
            text=(self.audience,),
            keywords=mode,
            row=(QUOTE_MODES[self.mode].lower(),) if self.is_reported else (),
            voices=[party_address(each) for each in self.speakers],
            has=self.has_values if self.is_reported else (),
        )

    def spoken_name(self, dossier: Dossier) -> str:
        """Return the speaker and the first words, for speech."""
        mark = title_mark(dossier, self, SPOKEN_MARK)
        reported = ", reported" if self.is_reported else ""
        return f"{self._speaker_names(dossier)}{mark}{reported}{self._spoken_words()}"

    def spoken_inline_name(self, dossier: Dossier) -> str:
        """Return the same within a sentence: "what Michael Evans said, beginning …"."""
        parties = self.speaker_parties(dossier)
        speakers = join_words(each.inline_name for each in parties)
        is_several = len(parties) > 1 or parties[0].is_several
        said = f"{'are' if is_several else 'is'} reported to have said" if self.is_reported else "said"
        return f"what {speakers}{title_mark(dossier, self, SPOKEN_MARK)} {said}{self._spoken_words()}"

    def spoken_heading(self, dossier: Dossier) -> str:
        """Return the speaker; the text follows."""
        return self.by_line(dossier, SPOKEN_MARK)

    def _spoken_words(self) -> str:
        """Return the words for its spoken title: all of them, or those that it begins with."""
        if not self.text:
            return f": {WORDS_MISSING}"
        words = self.bare_text
        if len(words) <= _SPOKEN_LENGTH:
            return f": “{words}”" if self.is_verbatim else f": {words}"
        beginning = _beginning(words)
        return f", beginning “{beginning}”" if self.is_verbatim else f", beginning: {beginning}"


def _beginning(text: str) -> str:
    """Return the first sentences, clauses or words of a long text that fit into a spoken title."""
    for ends in (_SENTENCE_END, _CLAUSE_END):
        found = [match.end() for match in ends.finditer(text, 0, _SPOKEN_LENGTH)]
        if found:
            return text[: found[-1]]
    whole = text[:_SPOKEN_LENGTH].split()[:-1]
    while len(whole) > 1 and whole[-1].lower() in _SMALL_WORDS:  # a title must not end with these
        whole.pop()
    return " ".join(whole) or text[:_SPOKEN_LENGTH]

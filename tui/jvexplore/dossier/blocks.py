"""The blocks that make up a page.

`pages/page_blocks.py` describes a page as blocks; the screen, `jvexplore show` and the Markdown export render them. So
a new kind of fact is described only once, and a new output format has only these blocks to render.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from jvexplore.address import NO_ADDRESS, Address
from jvexplore.dossier.bar_chart import BarChart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from jvexplore.dossier.pane_lists import State
    from jvexplore.reading.edtf import EdtfSpan


AGREES_SIGN: Final = "="
DIFFERS_SIGN: Final = "≠"


class Heading(NamedTuple):
    """The heading of a page, in one line.

    Attributes:
        text: the name of the fact.
        status: what a screen shows at the right of it, in a few words: "no response".
        state: the sign before the status.
        status_labels: the labels of the values that say the same, and that the status replaces where there is room.
        text_labels: the labels of the values that the text has already.
    """

    text: str
    status: str = ""
    state: State = ""
    status_labels: tuple[str, ...] = ()
    text_labels: tuple[str, ...] = ()


class Prose(NamedTuple):
    """A paragraph of text.

    Attributes:
        aside: whether it is a remark about the fact.
        spoken: what is read aloud instead; `None` for the text itself, empty for nothing.
        field: a label and a value, which a screen shows instead, among the evidence for the fact.
        warns: whether it says that something is wrong; its words up to the colon say what.
        unmarked: the text without the editor's mark, if it has words of somebody else; else empty.
        key_hint: what a screen adds on a key, with its binding id in braces: "{compare} to decide"; empty for nothing.
    """

    text: str
    aside: bool = False
    spoken: str | None = None
    field: tuple[str, str] | None = None
    warns: bool = False
    unmarked: str = ""
    key_hint: str = ""


class Quotation(NamedTuple):
    """A verbatim quotation and its speaker, shown in quotation marks.

    Attributes:
        text: the words.
        by: the speakers with their offices.
        speakers: `by` as links: to each speaker, and after words to what the office is of.
    """

    text: str
    by: str
    speakers: tuple[Link, ...] = ()


class ArticleExcerpt(NamedTuple):
    """A verbatim excerpt of the article and its source, shown without added quotation marks."""

    text: str
    by: str


class ReportedSpeech(NamedTuple):
    """Reported speech in the editor's words, and its speaker; never in quotation marks.

    Attributes:
        text: what was said.
        by: the speakers.
        speakers: `by` as links, like those of a quotation.
        paragraphs: the short names of the paragraphs that report it.
        label: what it is, in words that say that it is reported.
        manner: the same in short.
        is_heading: whether it is what the page is about; the heading of the page then names the speakers.
    """

    text: str
    by: str
    speakers: tuple[Link, ...] = ()
    paragraphs: tuple[str, ...] = ()
    label: str = "Response (reported)"
    manner: str = "reported"
    is_heading: bool = False

    @property
    def full_sentence(self) -> str:
        """The speech in one line: Response (reported): Dough Holding – A new cable will be laid."""
        return f"{self.label}: {self.by} – {self.text}"

    @property
    def spoken_sentence(self) -> str:
        """The same to be read aloud, below the heading of the page."""
        return f"{self.label}: {self.text}" if self.is_heading else self.full_sentence


class CopyComparison(NamedTuple):
    """The result of comparing a fact with the reader's copy of the article automatically.

    Attributes:
        agrees: whether the copy says the same.
        text: the result as a sentence, without its full stop.
        differences: a line for each difference.
    """

    agrees: bool
    text: str
    differences: tuple[str, ...] = ()

    @property
    def agreement_sign(self) -> str:
        """`=` or `≠`; checks by a person have other signs."""
        return AGREES_SIGN if self.agrees else DIFFERS_SIGN


class LabelledValues(NamedTuple):
    """Labels and short values."""

    rows: tuple[tuple[str, str], ...]


class Link(NamedTuple):
    """A link to another page.

    Attributes:
        address: the target.
        text: the text of the link.
        before: words before it: "is led by".
        after: words after it: "president".
        via: the address of the fact that states the connection, shown as a second link.
        is_editorial: whether the connection relies on the editor; the mark follows all words.
        unmarked: the text without the editor's mark; empty if it has none.
        after_unmarked: the words after it without the editor's mark, if they are somebody else's; else empty.
        lead: what a screen shows before the text in a column, and text output after it: a date, a number.
    """

    address: Address
    text: str
    before: str = ""
    after: str = ""
    via: Address = NO_ADDRESS
    is_editorial: bool = False
    unmarked: str = ""
    after_unmarked: str = ""
    lead: str = ""


class LinkList(NamedTuple):
    """Links of one type, with a label that says how they relate to the page's fact.

    Attributes:
        label: the label.
        links: the links.
        spoken_label: the label when read aloud; `None` for `label`, empty if the list is not read aloud.
        is_contradiction: whether they lead to what contradicts the fact.
        is_own: whether the fact itself names them: who says so, what it relates to, and the amounts of a term.
    """

    label: str
    links: tuple[Link, ...]
    spoken_label: str | None = None
    is_contradiction: bool = False
    is_own: bool = False

    @property
    def is_in_export(self) -> bool:
        """Whether an export of notes has them; all other links would outnumber the notes."""
        return self.is_contradiction or self.is_own


Speech: TypeAlias = Quotation | ArticleExcerpt | ReportedSpeech
"""Somebody's words, verbatim or reported."""
REPORTED_SPEECH_SIGN: Final = "» "
"""The sign before reported speech in visual output."""
SPEAKER_SEPARATOR: Final = ";"
"""Between speakers: the offices of each stand between commas."""


def is_speaker(link: Link) -> bool:
    """Return whether one of the links of a speech is a speaker, not what an office is of."""
    return link.before in ("", SPEAKER_SEPARATOR)


TextBlock: TypeAlias = Heading | Prose | Speech | CopyComparison | LabelledValues | BarChart | LinkList
"""Blocks that can be rendered as text directly."""


class GraphEdge(NamedTuple):
    """An edge of a relation graph.

    Attributes:
        verb: the verb with the centre as its subject: "leads", "is led by".
        other: a link to the node at the other end; its `via` is the fact that states the edge.
        outward: whether the edge points away from the centre; `None` if it has no direction.
        spoken: a sentence that is read aloud instead, if verb, name and office are not enough for one.
    """

    verb: str
    other: Link
    outward: bool | None
    spoken: str = ""


class RelationGraph(NamedTuple):
    """A node and all its edges."""

    centre: str
    ties: tuple[GraphEdge, ...]

    def text_blocks(self) -> Iterator[TextBlock]:
        """Yield it as text."""
        yield LinkList("Ties", tuple(tie.other._replace(before=tie.verb) for tie in self.ties))


class TimelineEvent(NamedTuple):
    """An event with its date; `current` marks the subject of the page."""

    when: EdtfSpan
    address: Address
    text: str
    current: bool = False


class TimelineBlock(NamedTuple):
    """Events by date, drawn to scale on screen, with the day of the article."""

    moments: tuple[TimelineEvent, ...]
    article_day: date | None = None

    def labelled_lists(self) -> Iterator[tuple[str, list[TimelineEvent]]]:
        """Yield labelled lists: all events, or the nearest ones before and after the current event.

        An event that may have happened at the same time as the current one is in neither list.
        """
        current = next((each.when for each in self.moments if each.current), None)
        if current is None:
            yield "Timeline", [*self.moments]
            return
        before = [each for each in self.moments if each.when.surely_precedes(current)]
        after = [each for each in self.moments if current.surely_precedes(each.when)]
        yield "Earlier", [each for each in before if not any(each.when.surely_precedes(later.when) for later in before)]
        yield "Later", [each for each in after if not any(earlier.when.surely_precedes(each.when) for earlier in after)]

    def text_blocks(self) -> Iterator[TextBlock]:
        """Yield it as text."""
        for label, moments in self.labelled_lists():
            if moments:
                yield LinkList(label, tuple(Link(each.address, each.text, after=each.when.words) for each in moments))


Block: TypeAlias = TextBlock | RelationGraph | TimelineBlock


class SharedBlocks(NamedTuple):
    """Blocks that several pages have in common; linear output shows them only once for each key."""

    key: str
    blocks: Sequence[Block]


def as_text_blocks(page: Iterable[Block]) -> list[TextBlock]:
    """Return the blocks of a page with those that only a screen can draw replaced by text."""
    parts: list[TextBlock] = []
    for block in page:
        if isinstance(block, RelationGraph | TimelineBlock):
            parts.extend(block.text_blocks())
        else:
            parts.append(block)
    return parts

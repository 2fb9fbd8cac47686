"""The parts that a page about a fact is made of.

`page_blocks.py` makes a page once; the screen, `jvexplore show` and the Markdown export each draw it
in their own way. So a new kind of fact is described in one place, and a new output needs to know
only these few blocks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from jvexplore.address import NO_ADDRESS, Address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from jvexplore.reading.edtf import EdtfSpan


AGREES_SIGN: Final = "="
DIFFERS_SIGN: Final = "≠"


class Heading(NamedTuple):
    """What the page is about, in one line."""

    text: str


class Prose(NamedTuple):
    """A paragraph of text; `aside` marks remarks on the fact rather than the fact itself."""

    text: str
    aside: bool = False


class Quotation(NamedTuple):
    """What somebody said, verbatim, and who: between quotation marks."""

    text: str
    by: str


class ArticleExcerpt(NamedTuple):
    """The article's own words, verbatim, and where they are from: without marks that the article does not have."""

    text: str
    by: str


class ReportedSpeech(NamedTuple):
    """What somebody said as the editor retells it, and who: never drawn like words that are verbatim."""

    text: str
    by: str

    @property
    def full_sentence(self) -> str:
        """It in a line: Response (reported): Dough Holding – A new cable will be laid."""
        return f"Response (reported): {self.by} – {self.text}"


class CopyComparison(NamedTuple):
    """Whether the reader's copy of the article says what a fact says, as a machine compared them.

    Attributes:
        agrees: whether it does.
        text: in a sentence without its full stop.
        differences: in what they differ, a line each.
    """

    agrees: bool
    text: str
    differences: tuple[str, ...] = ()

    @property
    def agreement_sign(self) -> str:
        """`=` or `≠`: what a person checked has other signs."""
        return AGREES_SIGN if self.agrees else DIFFERS_SIGN


class LabelledValues(NamedTuple):
    """Short values with their labels."""

    rows: tuple[tuple[str, str], ...]


class ShareBar(NamedTuple):
    """One share of a whole; `current` marks the one that the page is about."""

    label: str
    percent: Decimal
    current: bool = False


class BarChart(NamedTuple):
    """Shares of one whole, to be compared; with a title where a page has several charts."""

    bars: tuple[ShareBar, ...]
    title: str = ""


class Link(NamedTuple):
    """A way to another page.

    Attributes:
        address: where it leads.
        text: what it is called.
        before: words in front of it: "is led by".
        after: words behind it: "president".
        via: the address of the fact that makes the connection, itself a link.
        is_editorial: whether the connection rests on the editor, which is said behind all the words.
    """

    address: Address
    text: str
    before: str = ""
    after: str = ""
    via: Address = NO_ADDRESS
    is_editorial: bool = False


class LinkList(NamedTuple):
    """Links of one sort, with what they are to the page's fact."""

    label: str
    links: tuple[Link, ...]


Speech: TypeAlias = Quotation | ArticleExcerpt | ReportedSpeech
"""Words that are somebody's: verbatim, or retold."""
REPORTED_SPEECH_SIGN: Final = "» "
"""The sign before reported speech, where signs are seen."""

TextBlock: TypeAlias = Heading | Prose | Speech | CopyComparison | LabelledValues | BarChart | LinkList
"""What can be told in words as it is."""


class GraphEdge(NamedTuple):
    """What somebody is to somebody else.

    Attributes:
        verb: seen from the one in the middle: "leads", "is led by".
        other: a link to the other one; `via` leads to the fact that ties them.
        outward: whether the one in the middle does it; `None` where it is the same both ways.
    """

    verb: str
    other: Link
    outward: bool | None


class RelationGraph(NamedTuple):
    """Somebody, and whoever is tied to them."""

    centre: str
    ties: tuple[GraphEdge, ...]

    def text_blocks(self) -> Iterator[TextBlock]:
        """Yield it in words."""
        yield LinkList("Ties", tuple(tie.other._replace(before=tie.verb) for tie in self.ties))


class TimelineEvent(NamedTuple):
    """An event in time; `current` marks the one that the page is about."""

    when: EdtfSpan
    address: Address
    text: str
    current: bool = False


class TimelineBlock(NamedTuple):
    """Events by date, to be drawn to scale."""

    moments: tuple[TimelineEvent, ...]

    def labelled_lists(self) -> Iterator[tuple[str, list[TimelineEvent]]]:
        """Yield it as lists with labels: all of it, or what is next to the event that the page is about.

        Whatever may have been at the same time as that event, or of which nobody knows which came
        first, is neither before nor after it.
        """
        here = next((each.when for each in self.moments if each.current), None)
        if here is None:
            yield "Timeline", [*self.moments]
            return
        before = [each for each in self.moments if each.when.surely_precedes(here)]
        after = [each for each in self.moments if here.surely_precedes(each.when)]
        yield "Earlier", [each for each in before if not any(each.when.surely_precedes(later.when) for later in before)]
        yield "Later", [each for each in after if not any(earlier.when.surely_precedes(each.when) for earlier in after)]

    def text_blocks(self) -> Iterator[TextBlock]:
        """Yield it in words."""
        for label, moments in self.labelled_lists():
            if moments:
                yield LinkList(label, tuple(Link(each.address, each.text, after=each.when.words) for each in moments))


Block: TypeAlias = TextBlock | RelationGraph | TimelineBlock


def as_text_blocks(page: Iterable[Block]) -> list[TextBlock]:
    """Return a page with what is drawn on a screen put into words."""
    parts: list[TextBlock] = []
    for block in page:
        if isinstance(block, RelationGraph | TimelineBlock):
            parts.extend(block.text_blocks())
        else:
            parts.append(block)
    return parts

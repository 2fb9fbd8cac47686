"""Content for Textual, made of safe text only; the type checker verifies this.

Textual draws any text. So everything it draws is created here and in the other `safe_…` modules, and nowhere else;
`tests/test_safe_sinks.py` finds calls that bypass them. To the type checker, `SafeContent` is a subclass of `Content`
that accepts only safe text. At run time it is Textual's own `Content`, so that drawing costs nothing extra.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Never, TypeAlias

    from textual.style import Style

    from jvexplore.safe_text import SafeText

    class SafeContent(Content):
        """Content made of safe text only."""

        def __init__(self, never: Never) -> None:
            """Not to be called: use `content`, `styled` or `assemble`."""

        def __add__(self, other: SafeContent | SafeText) -> SafeContent:  # type: ignore[override]
            """Return both, joined."""

        def __getitem__(self, part: int | slice) -> SafeContent:
            """Return a part of the content."""

        def join(self, parts: Iterable[SafeContent | SafeText]) -> SafeContent:  # type: ignore[override]
            """Return the parts, separated by this content."""

        def stylize(self, style: Style | str, start: int = 0, end: int | None = None) -> SafeContent:
            """Return the content with a style added."""

        def stylize_before(self, style: Style | str, start: int = 0, end: int | None = None) -> SafeContent:
            """Return the content with a style added below those that it has."""

        def truncate(self, max_width: int, *, ellipsis: bool = False, pad: bool = False) -> SafeContent:
            """Return the content, shortened to a width in cells."""

        def pad_left(self, count: int, character: str = " ") -> SafeContent:
            """Return the content with spaces added on the left."""

        def pad_right(self, count: int, character: str = " ") -> SafeContent:
            """Return the content with spaces added on the right."""

        def expand_tabs(self, tab_size: int = 8) -> SafeContent:
            """Return the content with tabs expanded to spaces."""

        def split(  # type: ignore[override]
            self, separator: str = "\n", *, include_separator: bool = False, allow_blank: bool = False
        ) -> list[SafeContent]:
            """Return the content split at a separator."""

        def wrap(self, width: int) -> list[SafeContent]:  # type: ignore[override]
            """Return the content wrapped to a width in cells."""

    Part: TypeAlias = SafeText | SafeContent | tuple[SafeText, str]

    def content(text: SafeText) -> SafeContent:
        """Return unstyled content."""

    def styled(text: SafeText, style: str) -> SafeContent:
        """Return content with one style."""

    def assemble(*parts: Part) -> SafeContent:
        """Return the parts joined: texts, pairs of text and style, or content."""

else:
    SafeContent = content = Content
    styled, assemble = Content.styled, Content.assemble

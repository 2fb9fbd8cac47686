"""Text from a file is refused by everything that shows, prints or exports: for mypy, not to be run.

Each line that passes such text on is a type error. mypy is told to expect that error, and so complains of any such
line that it would let pass (`warn_unused_ignores`, which is part of `strict`).
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jvexplore.app.explorer.title_bar import TitleBar
from jvexplore.app.find.palette_entry import PaletteEntry
from jvexplore.app.looks.frame import edge_text
from jvexplore.app.looks.safe_content import (
    SafeContent,
    assemble,
    content,
    styled,
)
from jvexplore.app.ui.answer_button import AnswerButton
from jvexplore.app.ui.choice_field import ChoiceField
from jvexplore.app.ui.fact_rows import ShownLists
from jvexplore.app.ui.field_label import field_label
from jvexplore.app.ui.page import link_content
from jvexplore.app.ui.row import Row
from jvexplore.app.ui.rows import fit_label
from jvexplore.app.ui.safe_rich_text import replace_plain, row_of
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.app.ui.text_input import TextLine
from jvexplore.app.ui.wrapping import wrap
from jvexplore.atomic_write import write_text
from jvexplore.cli.output import print_data, print_notice, print_text
from jvexplore.export.csv import Cell
from jvexplore.export.formats import EXPORT_FORMATS
from jvexplore.export.markdown_text import block_quotation, list_item, own_markdown
from jvexplore.safe_text import EMPTY_LINE, LINE_END, SafeLine, SafeText, own_words, safe_format
from jvexplore.sanitize import sanitize_in_place, sanitize_line, sanitize_text
from jvexplore.shutdown import exit_with

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.text import Text
    from textual.content import Content
    from textual.screen import Screen

    from jvexplore.app.keys.key_group_host import KeyGroupHost
    from jvexplore.app.ui.line_view import LineView
    from jvexplore.export.markdown_text import Markdown


def lists(raw: str, view: LineView) -> None:
    Row("party/a", raw)  # type: ignore[arg-type]
    Row("party/a", own_words("A"), raw)  # type: ignore[arg-type]
    Row("party/a", own_words("A"), status=raw)  # type: ignore[arg-type]
    view.set_edges(edge_text(raw))  # type: ignore[arg-type]
    view.set_edges(edge_text(own_words("Notes"), raw))  # type: ignore[arg-type]
    TitleBar(raw)  # type: ignore[arg-type]
    ShownLists({}, raw)  # type: ignore[arg-type]


def drawn_text(raw: str, raw_content: Content, row: Text) -> None:
    SafeContent(raw)  # type: ignore[arg-type]
    content(raw)  # type: ignore[arg-type]
    styled(raw, "bold")  # type: ignore[arg-type]
    assemble(own_words("a"), raw)  # type: ignore[arg-type]
    assemble((raw, "bold"))  # type: ignore[arg-type]
    content(own_words("a")) + raw  # type: ignore[operator]
    content(own_words("a")).join([raw])  # type: ignore[list-item]
    wrap(raw_content, 80)  # type: ignore[arg-type]
    fit_label(raw_content, 80)  # type: ignore[arg-type]
    edge_text(raw)  # type: ignore[arg-type]
    link_content(raw, 0)  # type: ignore[arg-type]
    row_of(raw)  # type: ignore[arg-type]
    row_of(sanitize_text(raw)).append(raw)  # type: ignore[arg-type]
    row_of(sanitize_text(raw)).append_text(row)  # type: ignore[arg-type]
    replace_plain(row, raw)  # type: ignore[arg-type]


def widgets(raw: str, raw_content: Content, static: SafeStatic, line: TextLine) -> None:
    SafeStatic(raw)  # type: ignore[arg-type]
    SafeStatic(raw_content)  # type: ignore[arg-type]
    static.update(raw)  # type: ignore[arg-type]
    AnswerButton(raw, "yes")  # type: ignore[arg-type]
    field_label(raw)  # type: ignore[arg-type]
    TextLine(placeholder=raw)  # type: ignore[arg-type]
    line.show_placeholder(raw)  # type: ignore[arg-type]
    ChoiceField([(raw, 1)], 1)  # type: ignore[list-item]
    PaletteEntry(raw, str)  # type: ignore[arg-type]
    PaletteEntry(sanitize_line(raw), str, raw)  # type: ignore[arg-type]


def terminal(raw: str, screen: KeyGroupHost) -> None:
    screen.copy_to_clipboard(raw)  # type: ignore[arg-type]
    print_text(raw)  # type: ignore[arg-type]
    print_data(raw)  # type: ignore[arg-type]
    print_notice(raw)  # type: ignore[arg-type]
    exit_with(raw)  # type: ignore[arg-type]


def exports(raw: str, markdown: Markdown) -> None:
    own_markdown("# {}", raw)  # type: ignore[arg-type]
    block_quotation(raw)  # type: ignore[arg-type]
    list_item(f"- {markdown}")  # type: ignore[arg-type]
    Cell(raw)  # type: ignore[arg-type]
    write_text(Path("notes.md"), raw)  # type: ignore[arg-type]
    EXPORT_FORMATS["csv"].file_text(raw)  # type: ignore[arg-type]


def line_of_several(text: SafeText) -> SafeLine:
    return text  # type: ignore[return-value]


def mixed(raw: str, line: SafeLine) -> SafeText:
    safe_format("{} of {}", line, raw)  # type: ignore[arg-type]
    print_text(line + raw)  # type: ignore[arg-type]
    print_text(raw + line)  # type: ignore[arg-type]
    print_text(f"{line}")  # type: ignore[arg-type]
    print_text(line.join([raw]))  # type: ignore[arg-type]
    print_text(line.replace("a", raw))  # type: ignore[arg-type]
    print_text(line.ljust(80, raw))  # type: ignore[call-arg]
    return SafeText(raw)  # type: ignore[arg-type]


def any_values(
    error: OSError, found: dict[str, Any], text: Text, screen: Screen[Any], shown: SafeContent, line: SafeLine
) -> Iterator[SafeContent]:
    """What is `Any` is no safe text either: `any_refused.py` sees to that."""
    print_notice(error.filename)  # type: ignore[arg-type]
    print_text(found["title"])  # type: ignore[arg-type]
    print_data(getattr(screen, str(text)))  # type: ignore[arg-type]
    Row("party/a", own_words("A"), right=found["title"])  # type: ignore[arg-type]
    Row(**found)  # type: ignore[arg-type]
    AnswerButton(screen.app.return_value, "yes")  # type: ignore[arg-type]
    assemble(own_words("a"), (error.args[0], "bold"))  # type: ignore[arg-type]
    content(own_words("a")).join([error.args[0]])  # type: ignore[arg-type]
    parts = [line]
    parts.append(found["title"])  # type: ignore[arg-type]
    parts.extend([error.filename])  # type: ignore[arg-type]
    by_key = {"a": line}
    by_key["b"] = found["title"]  # type: ignore[arg-type]
    by_key.setdefault("c", error.filename)  # type: ignore[arg-type]
    shown.join(found.values())  # type: ignore[arg-type]
    safe_format("{} of {}", line, found["count"])  # type: ignore[arg-type]
    own_markdown("# {}", tomllib.loads("")["title"])  # type: ignore[arg-type]
    list_item(error.args[0] if found else own_markdown(""))  # type: ignore[arg-type]
    yield content(found.get("title", EMPTY_LINE))  # type: ignore[arg-type]


def accepted(raw: str, line: SafeLine, shown: SafeContent) -> SafeText:
    """What is safe stays so, and is taken; of safe lines lines are made."""
    joined: SafeLine = line.join([line, own_words("a"), sanitize_line(raw)]) + line[1:3] + line * 2 + line.ljust(9)
    Row("party/a", joined, safe_format("{:,} of {}", 3, line).rstrip())
    wrap(shown + line + content(sanitize_text(raw)).stylize("bold"), 80)
    print_text(sanitize_in_place(raw) + LINE_END)
    return LINE_END.join([sanitize_text(raw), *line.split()])

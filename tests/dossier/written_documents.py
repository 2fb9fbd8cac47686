"""Write a document as TOML in any of its styles: inline or not, dotted, in any quotes, with comments everywhere."""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable


@st.composite
def write_document(draw: st.DrawFn, document: dict[str, Any]) -> str:
    """Make texts of a document; each comment is `#@` with another number."""
    text = _Writer(lambda *styles: draw(st.sampled_from(styles))).write(document)
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


class _Writer:
    """Writes one document; `choose` decides between styles."""

    def __init__(self, choose: Callable[..., str]) -> None:
        self._choose = choose
        self._numbers = count(1)

    def write(self, document: dict[str, Any]) -> str:
        rows, tables = self._split(document, [])
        return "".join((*rows, *tables, self._comments()))

    def _split(self, table: dict[str, Any], path: list[str]) -> tuple[list[str], list[str]]:
        """Return the statements of a table, and the tables below it."""
        rows: list[str] = []
        tables: list[str] = []
        for key, value in table.items():
            is_entries = isinstance(value, list) and value and all(isinstance(each, dict) for each in value)
            is_table = isinstance(value, dict)
            style = self._choose("header", "inline", "dotted") if is_entries or is_table else "inline"
            if is_entries and style != "inline":
                tables += [self._table(each, [*path, key], "[[", "]]") for each in value]
            elif is_table and style == "header":
                tables.append(self._table(value, [*path, key], "[", "]"))
            elif is_table and style == "dotted" and value:
                below = {name: each for name, each in value.items() if not isinstance(each, dict)}
                rows += [
                    self._row(f"{self._key(key)}{self._choose('.', ' . ')}{self._key(name)}", each)
                    for name, each in below.items()
                ]
            else:
                rows.append(self._row(self._key(key), value))
        return rows, tables

    def _table(self, table: dict[str, Any], path: list[str], opening: str, closing: str) -> str:
        rows, tables = self._split(table, path)
        indent, space = self._choose("", "  ", "\t"), self._choose("", " ")
        name = self._choose(".", " . ").join(map(self._key, path))
        header = f"{indent}{opening}{space}{name}{space}{closing}{self._line_end()}"
        return "".join((self._comments(), header, *(f"{indent}{row}" for row in rows), *tables))

    def _row(self, key: str, value: Any) -> str:
        above = self._comments() if self._choose("", "above") else ""
        return f"{above}{key}{self._choose('=', ' = ')}{self._value(value)}{self._line_end()}"

    def _key(self, name: str) -> str:
        return self._choose(name, name, f'"{name}"', f"'{name}'")

    def _value(self, value: Any, *, is_inline: bool = False) -> str:
        if isinstance(value, dict):
            space = self._choose("", " ")
            pairs = (
                f"{self._key(name)}{self._choose('=', ' = ')}{self._value(each, is_inline=True)}"
                for name, each in value.items()
            )
            return f"{{{space}{f'{space},{space}'.join(pairs)}{space}}}"
        if isinstance(value, list):
            return self._list([self._value(each, is_inline=True) for each in value])
        return self._string(value) if isinstance(value, str) else self._number(value)

    def _list(self, values: list[str]) -> str:
        if not self._choose("", "on several lines"):
            return f"[{', '.join(values)}]"
        rows = "".join(f"{self._comments()}  {each},{self._line_end()}" for each in values)
        return f"[\n{rows}{self._comments()}]"

    def _string(self, text: str) -> str:
        basic = json.dumps(text)
        forms = [basic, f'"""{basic[1:-1]}"""', f'"""\n{basic[1:-1]}"""']
        if "'" not in text:
            forms += [f"'''{text}'''"] if "\n" in text else [f"'{text}'", f"'''{text}'''"]
        return self._choose(*forms)

    def _number(self, value: Any) -> str:
        if isinstance(value, bool) or value < 0:
            return json.dumps(value)
        return self._choose(f"{value}", f"{value}", f"+{value}", f"{value:#x}")

    def _comment(self) -> str:
        return f"#@{next(self._numbers)}{self._choose('', ' [[parties]]', chr(34) * 3, ' format = 1')}"

    def _comments(self) -> str:
        rows = {"": "", "one": f"{self._comment()}\n", "apart": f"\n{self._comment()}\n\n", "blank": "\n"}
        return rows[self._choose(*rows)]

    def _line_end(self) -> str:
        return self._choose("\n", f" {self._comment()}\n", "  \n")

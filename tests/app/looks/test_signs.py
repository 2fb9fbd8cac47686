"""Every sign is one cell wide, in every terminal, and never drawn as an emoji."""

from __future__ import annotations

import unicodedata

import pytest
from rich.cells import cell_len
from wcwidth import wcwidth

from jvexplore.app.looks.kind_signs import kind_signs
from jvexplore.app.looks.signs import SIGNS
from jvexplore.dossier.kind_table import KIND_TABLE

DRAWN = "─│╭╮╰╯├┤┼┬┴┊┄┅┣━►◄╸▌█▓▒░▄▀╬═║╪╫▼▲…·"
EMOJI_FORMS = frozenset(
    "©®‼⁉™↔↕↖↗↘↙↩↪⌚⌛⌨⏏Ⓜ▪▫▶◀◻◼◽◾☀☁☂☃☄☎☑☔☕☘☝☠☢☣☦☪☮☯☸☹☺♀♂♟♠♣♥♦♨♻♾♿⚒⚓⚔⚕⚖⚗⚙⚛⚜⚠⚡⚧⚪⚫"
    "✂✅✈✉✊✌✍✏✒✔✖✝✡✨✳✴❄❇❌❓❗❣❤\u2795➡⤴⤵⬅⬆⬇⬛⬜⭐⭕〰〽㊗㊙"
)
"""Characters with an emoji variation sequence, of which a terminal may draw a picture two cells wide.

https://www.unicode.org/Public/UCD/latest/ucd/emoji/emoji-variation-sequences.txt; digits, # and * have a form only
with a keycap behind them.
"""


@pytest.mark.parametrize("sign", sorted({each.text for each in (*SIGNS, *kind_signs().values())} | set(DRAWN)))
def test_a_sign_is_one_cell_wide_and_no_emoji(sign: str) -> None:
    assert len(sign) == 1
    assert wcwidth(sign) == 1
    assert cell_len(sign) == 1
    assert sign not in EMOJI_FORMS
    assert unicodedata.east_asian_width(sign) in {"Na", "N", "A"}


def test_each_kind_has_a_sign_of_its_own() -> None:
    signs = [entry.sign for entry in KIND_TABLE]
    assert len({*signs}) == len(signs)

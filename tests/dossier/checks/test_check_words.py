from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import address_of
from jvexplore.dossier.checks.check_dossier import check_dossier
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.load import inspect_dossier, make_dossier
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.problem import Problem
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export.plain_text import format_page
from jvexplore.toml import parse_toml

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

FACTS = """
[[parties]]
id = "trustees"
name = "The trustees"
type = "group"
role = "pension-trustee"
basis = "editorial"
comment = "Made up."

[[parties]]
id = "mill"
name = "The Mill"
type = "company"
role = "target"
basis = "editorial"
comment = "Made up."

[[relations]]
id = "hosting"
subject = "trustees"
verb = "hosts"
object = "mill"
basis = "editorial"
comment = "Made up."

[[events]]
id = "vote"
title = "The vote"
category = "golden-share"
basis = "editorial"
comment = "Made up."
"""
VOCABULARY = """
[vocabulary]
roles = { pension-trustee = "Pension trustees" }
categories = { golden-share = "Golden share vote" }
verbs = { hosts = ["plays host to", "is a guest of"] }
"""


def made(facts: str, head: str = "") -> Dossier:
    """Return the dossier of a text; it has no source, whose problems are not of interest here."""
    text = f'format = 2\nid = "mill"\ntitle = "The Mill"\n{head}{facts}'
    return make_dossier(parse_toml(text, Path("mill.toml"), {}))


def problems_of(dossier: Dossier) -> list[Problem]:
    return [each for each in check_dossier(dossier) if each.key != "sources"]


def page(dossier: Dossier, address: str) -> str:
    return format_page(page_blocks(dossier, ReferenceIndex(dossier), address_of(address)), 80)


def test_declared_words_are_no_problem_and_worded_as_declared() -> None:
    dossier = made(FACTS, VOCABULARY)
    assert problems_of(dossier) == []
    assert "Role: Pension trustee\n" in page(dossier, "party/trustees")
    assert "The trustees play host to the Mill" in page(dossier, "relation/hosting")
    assert "is a guest of the trustees" in page(dossier, "party/mill")
    assert "Golden share vote" in page(dossier, "event/vote")
    assert [row.group for row in Party.pane_rows(dossier)] == ["Target", "Pension trustees"]


def test_words_that_are_neither_known_nor_declared_are_problems() -> None:
    assert problems_of(made(FACTS, 'category = "acquisitions"\n')) == [
        Problem("", "category", 'unknown category "acquisitions"', ACQUISITION),
        Problem("party/trustees", "role", 'unknown role "pension-trustee"', PENSION_TRUSTEES),
        Problem("relation/hosting", "verb", 'unknown verb "hosts"', HOSTS),
        Problem("event/vote", "category", 'unknown category "golden-share"', GOLDEN_SHARE),
    ]


ACQUISITION = (
    'did you mean "acquisition"? If not, add it to [vocabulary]: categories = { acquisitions = "Acquisitions" }'
)
PENSION_TRUSTEES = 'add it to [vocabulary]: roles = { pension-trustee = "Pension trustees" }'
HOSTS = 'add it to [vocabulary]: verbs = { hosts = ["hosts", "is hosted by"] }'
GOLDEN_SHARE = 'add it to [vocabulary]: categories = { golden-share = "Golden share" }'


def test_a_wrong_declaration_is_a_problem_of_the_dossier_and_the_word_is_known() -> None:
    dossier = made(FACTS, VOCABULARY.replace('"Pension trustees"', "3") + 'role = "x"\n')
    assert problems_of(dossier) == [
        Problem("", "vocabulary.role", "unknown key", "use roles, categories or verbs"),
        Problem("", "vocabulary.roles.pension-trustee", "must be text", "put it in quotes"),
    ]


def test_a_vocabulary_that_is_no_table_is_a_problem() -> None:
    dossier = made("", 'vocabulary = "golden-share"\n')
    assert problems_of(dossier) == [Problem("", "vocabulary", "must be a table", "write it as keys with values")]
    assert dossier.words.role_name("target") == "Target"


def test_the_words_that_are_meant_are_looked_for_up_to_a_limit() -> None:
    entry = '[[events]]\nid = "e{0}"\ntitle = "E"\ncategory = "{0}statement"\nbasis = "editorial"\ncomment = "C"\n'
    problems = problems_of(made("".join(map(entry.format, range(300)))))
    assert len(problems) == 300
    asked = [each.remedy.startswith('did you mean "statement"? If not, add it to [vocabulary]') for each in problems]
    assert asked == [True] * 200 + [False] * 100
    assert problems[-1].remedy == 'add it to [vocabulary]: categories = { 299statement = "299statement" }'


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        ('verb = "leads"', 'verb = "bakes-for"', []),
        ('category = "energy"', 'category = "flour"', []),
        ('role = "venture"', 'role = "state"', []),
        (
            'role = "venture"',
            'role = "target"',
            [
                Problem(
                    "party/rising-sun",
                    "role",
                    'cannot be "target"',
                    "use venture, shareholder, executive, owner, asset, rival, state, critic or mentioned",
                )
            ],
        ),
    ],
)
def test_format_1_knows_nine_roles_and_takes_any_verb_or_category(
    old: str, new: str, problems: list[Problem], bakery_path: Path, tmp_path: Path
) -> None:
    text = bakery_path.read_text("utf-8")
    assert old in text
    path = tmp_path / "changed.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    assert inspect_dossier(path)[1] == problems

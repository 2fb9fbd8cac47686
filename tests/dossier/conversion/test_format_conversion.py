"""The text of a dossier of format 1 becomes format 2, and comments, order and layout stay as they stand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from jvexplore.address import Address
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.conversion.format_conversion import FORMAT_COMMENT, convert_format
from jvexplore.dossier.conversion.former_document import convert_document
from jvexplore.dossier.kinds.stake import Stake
from jvexplore.dossier.load import inspect_dossier
from jvexplore.dossier.vocabulary.verbs import FORMER_STAKE_VERB, verb_phrases
from jvexplore.errors import JvexploreError
from jvexplore.records.toml_values import is_same_value
from jvexplore.toml import TomlError, parse_toml
from tests.dossier.conversion.former_documents import DOCUMENTS
from tests.dossier.written_documents import write_document
from tests.growth import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.dossier.model import Dossier

COMMENT = "\n".join(FORMAT_COMMENT)
ZAPPED = verb_phrases("zaps").backward

FORMER = """\
# The bakery.

# It is ours.
format = 1 # the first
id = "bakery"

# --- Source ---

[source]   # the Loaf
title = "Rise"
[[source.paragraphs]] # 1
gist = '''
  speaker = "nobody"
  # no comment'''

  [[ source . paragraphs ]]
  gist = "two"

[[parties]]
"about" = 'Bakes.'   # in own words
role = 'state'
id = "portugal"
passages = [
  # in the lead
  { paragraph = 0x1, start = 3 }, # here
  {paragraph=+2},
]

# Who held what.
[[relations]]
object = "dough" # the mill
id = "crumb"     # known
verb = "held-a-stake-in"
subject = "crumb"

# Who leads.
[[relations]]
id = "ada"
title = "head"

[[stakes]]
id = "crumb"
venture = "rising-sun"

# --- Quotes ---

[[quotes]]
speaker = "ada" # she
about = [ "relation/crumb", 'relation/ada' ]
[[quotes.passages]]
paragraph = 2

[[challenges]]
statement = \"""
How?\"""
affects = ["relation/crumb"]

  [[challenges.responses]]
  passages = [{ paragraph = 2 }]
# The end.
"""
PRESENT = f"""\
# The bakery.

# It is ours.
{COMMENT}
format = 2 # the first
id = "bakery"

# --- Source ---

[[sources]]   # the Loaf
id = "article"
normalised = 1
title = "Rise"
[[sources.paragraphs]] # 1
id = "1"
gist = '''
  speaker = "nobody"
  # no comment'''

  [[ sources . paragraphs ]]
  id = "2"
  gist = "two"

[[parties]]
"description" = 'Bakes.'   # in own words
role = 'government'
id = "portugal"
passages = [
  # in the lead
  {{ paragraph = "1", start = 3 }}, # here
  {{paragraph="2"}},
]

# Who leads.
[[relations]]
id = "ada"
office = "head"

[[stakes]]
id = "crumb"
company = "rising-sun"

# Who held what.
[[stakes]]
company = "dough" # the mill
id = "crumb-2"     # known
formerly = ["relation/crumb"]
qualifier = "undisclosed"
status = "former"
holder = "crumb"

# --- Quotes ---

[[quotes]]
speakers = ["ada"] # she
about = [ "stake/crumb-2", 'relation/ada' ]
[[quotes.passages]]
paragraph = "2"

[[challenges]]
description = \"""
How?\"""
about = ["stake/crumb-2"]

  [[challenges.responses]]
  passages = [{{ paragraph = "2" }}]
# The end.
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_keys_are_changed_in_place_and_everything_else_stays(newline: str) -> None:
    assert convert_format(FORMER.replace("\n", newline)) == PRESENT.replace("\n", newline)


def head(*rows: str) -> str:
    """Return rows below a head that says the format."""
    return "\n".join(("format = 1", *rows, ""))


@pytest.mark.parametrize(
    ("former", "present"),
    [
        (
            'source = { title = "Rise", paragraphs = [ {}, { gist = "a" } ] } # one',
            (
                'sources = [{ id = "article", normalised = 1, title = "Rise", '
                'paragraphs = [ { id = "1" }, { id = "2", gist = "a" } ] }] # one'
            ),
        ),
        ("source = {}", 'sources = [{ id = "article", normalised = 1 }]'),
        ("[source]", '[[sources]]\nid = "article"\nnormalised = 1'),
        ("['source']\nid = 'x'", "[['sources']]\nnormalised = 1\nid = 'x'"),
        (
            '# on it\nsource.title = "Rise" # so\nsource . "language" = "en"\n\n[[parties]]',
            (
                '[[sources]]\nid = "article"\nnormalised = 1\n# on it\ntitle = "Rise" # so\n'
                '"language" = "en"\n\n[[parties]]'
            ),
        ),
        (
            '# on it\nsource.title = "Rise" # so\n# its id\nid = "a"\n\n# --- Parties ---\n\n[[parties]]',
            (
                '# its id\nid = "a"\n\n[[sources]]\nid = "article"\nnormalised = 1\n# on it\ntitle = "Rise" # so\n\n'
                "# --- Parties ---\n\n[[parties]]"
            ),
        ),
        (
            'title = """\n# a"""\nsource.title = "Rise"\nid = "a"',
            'title = """\n# a"""\nid = "a"\n\n[[sources]]\nid = "article"\nnormalised = 1\ntitle = "Rise"',
        ),
        (
            'source.title = "Rise"\n[[source.paragraphs]]\ngist = "a"',
            '[[sources]]\nid = "article"\nnormalised = 1\ntitle = "Rise"\n[[sources.paragraphs]]\nid = "1"\ngist = "a"',
        ),
        (
            '# one\n[[source.paragraphs]]\ngist = "a"',
            '[[sources]]\nid = "article"\nnormalised = 1\n# one\n[[sources.paragraphs]]\nid = "1"\ngist = "a"',
        ),
        (
            "# one\n[[source.paragraphs]]\n\n[[parties]]\n\n# all\n[source] # it\ntitle = 'Rise'\n\n[[quotes]]",
            (
                "# all\n[[sources]] # it\nid = \"article\"\nnormalised = 1\ntitle = 'Rise'\n\n"
                '# one\n[[sources.paragraphs]]\nid = "1"\n\n[[parties]]\n\n[[quotes]]'
            ),
        ),
        ("[source.extra]\nx = 1", '[[sources]]\nid = "article"\nnormalised = 1\n[sources.extra]\nx = 1'),
        ("source = 5", "source = 5"),
        (
            '[[challenges]]\ncategory = "energy"\n\n[[relations]]\nverb = "zaps"\n# end',
            (
                '[[challenges]]\ncategory = "energy"\n\n[[relations]]\nverb = "zaps"\n# end\n\n[vocabulary]\n'
                f'verbs = {{ zaps = ["zaps", "{ZAPPED}"] }}\ncategories = {{ energy = "Energy" }}'
            ),
        ),
        ("sources = []\n[source]", "sources = []\n[source]"),
        (
            (
                'parties=[{ about = "a", role = """state""" }, 5]\n'
                'quotes = [{ speaker = "b", passages = [{paragraph=4}] }]'
            ),
            (
                'parties=[{ description = "a", role = """government""" }, 5]\n'
                'quotes = [{ speakers = ["b"], passages = [{paragraph="4"}] }]'
            ),
        ),
        ("[[parties]]\nabout.x = 1\nabout.y = 2", "[[parties]]\ndescription.x = 1\ndescription.y = 2"),
        ("[[parties]]\n[parties.about]\nx = 1", "[[parties]]\n[parties.description]\nx = 1"),
        ("[[stakes]]\n\"v\\u0065nture\" = 'a'", "[[stakes]]\n\"company\" = 'a'"),
        ("[[stakes]]\nventure = 1\ncompany = 2", "[[stakes]]\nventure = 1\ncompany = 2"),
        ("[[quotes]]\nspeaker = [\n'a' ]", "[[quotes]]\nspeakers = [\n'a' ]"),
        ("[[figures]]\npassages.paragraph = 3", "[[figures]]\npassages.paragraph = 3"),
    ],
)
def test_however_it_is_written_it_is_converted(former: str, present: str) -> None:
    assert convert_format(head(former)) == head(present).replace("format = 1", f"{COMMENT}\nformat = 2")


@pytest.mark.parametrize(
    ("former", "present"),
    [
        ("", f"{COMMENT}\nformat = 2\n"),
        ("# a\n[[stakes]]", f"{COMMENT}\nformat = 2\n\n# a\n[[stakes]]"),
        ("format = 'one'", f"{COMMENT}\nformat = 2"),
        ("id = 'a'\n  format=true#x", f"id = 'a'\n{COMMENT}\n  format=2#x"),
        ("[[stakes]]\nventure='a'\n#", f"{COMMENT}\nformat = 2\n\n[[stakes]]\ncompany='a'\n#"),
    ],
)
def test_a_file_that_says_no_format_says_2(former: str, present: str) -> None:
    assert convert_format(former) == present


def test_a_file_of_format_2_stays_as_it_is() -> None:
    assert convert_format(PRESENT) == PRESENT


RELATION = 'id = "a"\nverb = "held-a-stake-in"'
STAKE_ROWS = 'id = "a"\nformerly = ["relation/a"]\nqualifier = "undisclosed"\nstatus = "former"'
INLINE = '{ id = "a", verb = "held-a-stake-in" }'


@pytest.mark.parametrize(
    ("former", "present"),
    [
        (
            f"[[stakes]]\nid = 's'\n[[relations]]\n{RELATION}",
            f"[[stakes]]\nid = 's'\n[[stakes]]\n{STAKE_ROWS}",
        ),
        (
            f"[[relations]]\n{RELATION}\n[[stakes]]\nid = 's'",
            f"[[stakes]]\nid = 's'\n\n[[stakes]]\n{STAKE_ROWS}",
        ),
        (
            (
                "  [[relations]]\n  id = 'a'\n  verb = '''held-a-stake-in'''\n    [[relations.passages]]\n"
                "    paragraph = 1"
            ),
            (
                '  [[stakes]]\n  id = \'a\'\n  formerly = ["relation/a"]\n  qualifier = "undisclosed"\n'
                "  status = '''former'''\n"
                '    [[stakes.passages]]\n    paragraph = "1"'
            ),
        ),
    ],
)
def test_a_former_stake_follows_the_others(former: str, present: str) -> None:
    assert convert_format(head(former)).split("\n", 3)[3] == f"{present}\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("format = 3", "deal.toml: format: cannot convert 3; update jvexplore"),
        (
            f"relations = [{INLINE}]",
            (
                "deal.toml: cannot be converted to format 2: relations are in one list, and a relation "
                "becomes a stake; "
                "write them as [[relations]]"
            ),
        ),
        (
            f"stakes = []\n[[relations]]\n{RELATION}",
            (
                "deal.toml: cannot be converted to format 2: stakes are in one list, and a relation becomes a stake; "
                "write them as [[stakes]]"
            ),
        ),
        (
            "[[source.paragraphs]]\n[source]\n[[source.paragraphs]]\ngist = 'a'",
            (
                "deal.toml: cannot be converted to format 2: sources.1.paragraphs.1.id is written in a way that is not "
                "supported; write it plainly, like [[stakes]], with one key on each line"
            ),
        ),
        (
            f"[[relations]]\n{RELATION}\n[[parties]]\n[relations.x]",
            (
                "deal.toml: cannot be converted to format 2: stakes.1.x is written in a way that is not supported; "
                "write it plainly, like [[stakes]], with one key on each line"
            ),
        ),
    ],
)
def test_what_cannot_be_converted_is_refused_in_one_line(text: str, message: str) -> None:
    with pytest.raises(JvexploreError) as caught:
        convert_format(text, Path("deal.toml"))
    assert str(caught.value) == message


@pytest.mark.parametrize("text", ["format = ", f"x = {'[' * 100_000}{']' * 100_000}"], ids=["no value", "deep"])
def test_what_is_not_toml_is_refused(text: str) -> None:
    with pytest.raises(TomlError):
        convert_format(text)


@pytest.mark.parametrize("depth", [50, 150, 250, 400, 800])
def test_deep_nesting_is_converted_or_refused_in_one_line(depth: int) -> None:
    try:
        converted = convert_format(f"x = {'[' * depth}{']' * depth}")
    except JvexploreError as error:
        message = str(error)
    else:
        message = "nested too deeply" if parse_toml(converted)["format"] == 2 else converted
    assert "nested too deeply" in message


def comments_of(text: str) -> list[str]:
    """Return the comments that `write_document` made."""
    return re.findall(r"#@\d+", text)


@given(DOCUMENTS.flatmap(write_document))
def test_the_text_says_what_the_document_becomes_and_keeps_its_comments(text: str) -> None:
    former = parse_toml(text)
    try:
        converted = convert_format(text)
    except JvexploreError as error:
        if "in one list" not in str(error):
            raise
        return
    expected = convert_document(former)
    assert is_same_value(parse_toml(converted), expected)
    kept = comments_of(converted)
    assert sorted(kept) == sorted(comments_of(text))
    if FORMER_STAKE_VERB not in text and not re.search(r"""^["']?source["']? ?\.""", text, re.MULTILINE):
        assert kept == comments_of(text)


def test_a_converted_dossier_has_the_facts_and_no_problems(bakery: Dossier, bakery_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "converted.toml"
    path.write_text(convert_format(bakery_path.read_text(encoding="utf-8")), encoding="utf-8")
    converted, problems = inspect_dossier(path)
    assert list(problems) == []
    assert converted.format == 2
    assert list(converted.facts) == list(bakery.facts)
    assert [(each.address, each.list_title(converted, "")) for each in converted.facts.values()] == [
        (each.address, each.list_title(bakery, "")) for each in bakery.facts.values()
    ]


def test_a_former_stake_makes_no_problem_and_says_that_its_size_is_undisclosed(
    bakery_path: Path, tmp_path: Path
) -> None:
    relation = (
        '[[relations]]\nid = "first"\nsubject = "crumb"\nverb = "held-a-stake-in"\nobject = "dough"\n'
        'basis = "stated"\npassages = [{ paragraph = 1 }]\n'
    )
    path = tmp_path / "former.toml"
    path.write_text(f"{bakery_path.read_text('utf-8')}\n{relation}", "utf-8")
    before, problems = inspect_dossier(path)
    assert (list(problems), before.facts[Address("relation/first")].list_title(before, "")) == (
        [],
        "Crumb & Co held a stake in Dough Holding",
    )
    path.write_text(convert_format(path.read_text("utf-8")), "utf-8")
    dossier, problems = inspect_dossier(path)
    assert list(problems) == []
    stake = dossier.fact_at(Address("relation/first"))
    assert isinstance(stake, Stake)
    assert (stake.status, stake.qualifier, stake.share.written_numbers) == ("former", "undisclosed", ())
    assert stake.page_heading(dossier, "") == "Crumb & Co held an undisclosed stake in Dough Holding"
    assert stake.tie_block(dossier, "company").verb == "undisclosed stake formerly held by"
    assert stake.spoken_name(dossier) == "Crumb & Co’s former undisclosed stake in Dough Holding"
    assert stake.agrees_with_text_of_former_kind(dossier, "Crumb & Co held a stake in Dough Holding")


@pytest.mark.parametrize("key", ["percent", "minimum", "maximum", "qualifier"])
def test_a_relation_with_a_key_that_would_mean_something_in_a_stake_stays_one(key: str) -> None:
    assert f"[[relations]]\n{RELATION}\n{key} = 5" in convert_format(head(f"[[relations]]\n{RELATION}\n{key} = 5"))


def test_the_bundled_dossier_is_converted_with_all_its_comments() -> None:
    text = bundled_dossier_path().read_text(encoding="utf-8")
    converted = convert_format(text)
    document: dict[str, Any] = parse_toml(converted)
    assert is_same_value(document, convert_document(parse_toml(text)))
    assert document["format"] == 2
    assert document["sources"][0]["paragraphs"][16]["id"] == "17"
    comments = re.compile(r"^ *#.*$", re.MULTILINE)
    assert [each for each in comments.findall(converted) if each not in FORMAT_COMMENT] == [
        each for each in comments.findall(text) if each not in FORMAT_COMMENT
    ]


LONG: dict[str, Callable[[int], str]] = {
    "stakes": lambda count: '[[stakes]]\nventure = "a" # x\n\n' * count,
    "passages": lambda count: "[[stakes]]\npassages = [" + "{ paragraph = 1 }, " * count + "]\n",
    "former stakes": lambda count: (
        "".join(
            f"# {number}\n[[relations]]\nid = 'a{number}'\nverb = '{FORMER_STAKE_VERB}'\n" for number in range(count)
        )
        + "[[stakes]]\n"
    ),
    "dotted keys": lambda count: "".join(f"# x\nsource.a{number} = 1\n" for number in range(count)) + "id = 1\n",
    "comments": lambda count: "# x\n" * count + "source.a = 1\nid = 1\n",
    "paragraphs": lambda count: "[source]\n" + "[[source.paragraphs]]\n" * count,
}


@pytest.mark.parametrize("make", LONG.values(), ids=LONG)
def test_anything_is_converted_in_a_time_that_grows_with_it(make: Callable[[int], str], harm: int) -> None:
    assert_linear(convert_format, make, 200 * harm)

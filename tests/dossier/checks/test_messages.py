"""What `check` says about the mistakes that a new author makes: the message and the remedy, and each gap once."""

from __future__ import annotations

import pytest

from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.load import make_dossier
from jvexplore.toml import parse_toml

SOURCE = """
[[sources]]
id = "post"
title = "Two lines share one harbour"
published = 2027-05-12
paragraphs = [{ id = "1", length = 90 }]
"""
PARTIES = """
[[parties]]
id = "heron"
name = "Heron Ferries"
type = "company"
basis = "stated"
passages = [{ paragraph = "1" }]

[[parties]]
id = "kestrel"
name = "Kestrel Lines"
type = "company"
basis = "stated"
passages = [{ paragraph = "1" }]
"""
STAKES = """
[[stakes]]
id = "one"
holder = "kestrel"
company = "heron"
percent = 60
since = "event/completion"
basis = "stated"
passages = [{ paragraph = "1" }]

[[stakes]]
id = "two"
holder = "heron"
company = "heron"
percent = 50
since = "event/completion"
basis = "stated"
passages = [{ paragraph = "1" }]

[[events]]
id = "completion"
title = "Completion"
category = "completion"
basis = "stated"
passages = [{ paragraph = "1" }]
"""
RELATION = """[[relations]]
id = "rivals"
subject = "heron"
verb = "competes with"
object = "kestrel"
basis = "stated"
passages = [{ paragraph = "1" }]

[[events]]"""
WHOLE = f'format = 2\nid = "ferries"\ntitle = "Ferries"\n{SOURCE}{PARTIES}{STAKES.replace("50", "40")}'


def told(text: str) -> list[str]:
    """Return the lines of `check`, without the file."""
    return [
        ": ".join(filter(None, (each.entry, each.key, each.message)))
        for each in dossier_problems(make_dossier(parse_toml(text)))
        if each.what != "is the company itself"
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("format = 2", "format = 3", "format: 3 is newer than this jvexplore; update jvexplore, and leave the number"),
        ("format = 2", 'format = "two"', "format: must be a whole number; write format = 2"),
        ("format = 2\n", "", "format: is missing; write format = 2"),
        ("[[sources]]", "[sources]", "sources: must be a list; write [[sources]]"),
        (SOURCE, "", "sources: is missing; add it"),
        (SOURCE, "sources = []", "sources: must have at least one entry; add one"),
        ('paragraphs = [{ id = "1", length = 90 }]', "", "sources.1.paragraphs: is missing; add it"),
        (
            'paragraphs = [{ id = "1", length = 90 }]',
            "paragraphs = []",
            "sources.1.paragraphs: must have at least one entry; add one",
        ),
        (
            "[[events]]",
            '[[quotes]]\nid = "toll"\nspeakers = []\ntext = "No toll."\nbasis = "editorial"\ncomment = "-"\n[[events]]',
            "quote/toll: speakers: must have at least one entry; add one",
        ),
        (
            '"Heron Ferries"',
            '["Heron", "Ferries"]',
            "party/heron: name: must be one text, not a list; write it in quotes, without brackets",
        ),
        (
            '{ paragraph = "1" }',
            '{ paragraph = "1", start = -5, end = 3 }',
            "party/heron: passages.1.start: must be 0 or more; write a larger number",
        ),
        (
            "percent = 40",
            "percent = 50",
            "party/heron: stakes: add up to 110 %, more than 100 %, from “Completion” on; say",
        ),
        (
            "[[events]]",
            "[[rumours]]",
            "rumours: unknown key; use one of parties, relations, stakes, quotes, challenges, events, figures, terms",
        ),
        ('type = "company"', 'type = "company"\ncountry = "XX"', 'there is no country "XX"; write its code, like "FR"'),
        ("published", "retrieved = 2027-05-11\npublished", "sources.1.retrieved: is before published"),
        (
            "published",
            'url = "javascript:alert(1)"\npublished',
            'sources.1.url: is not the address of a web page; write it like "https://example.org/article"',
        ),
    ],
)
def test_a_mistake_is_told_once_with_what_to_write(old: str, new: str, problem: str) -> None:
    assert told(WHOLE) == []
    problems = [each for each in told(WHOLE.replace(old, new, 1)) if "event/completion" not in each]
    assert len(problems) == 1
    assert problem in problems[0]


def test_a_key_of_format_1_has_its_present_name_as_its_remedy() -> None:
    former = 'stake/one: venture: unknown key; did you mean "company"?'
    assert former in told(WHOLE.replace('company = "', 'venture = "', 1))
    both = told(WHOLE.replace('company = "', 'venture = "heron"\ncompany = "', 1))
    assert both == ["stake/one: venture: is set, and company too; keep one of them"]


@pytest.mark.parametrize(("typed", "shown"), [("-44", '"-44"'), ("-2027", '"-2027"'), ("0", '"0000"')])
def test_a_year_before_the_first_is_told_as_it_was_typed(typed: str, shown: str) -> None:
    problems = told(WHOLE.replace('title = "Completion"', f'title = "Completion"\nwhen = {typed}'))
    assert [each.partition(" has")[0] for each in problems] == [f"event/completion: when: {shown}"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('holder = "kestrel"', 'holder = "party/kestrel"', 'must be the id of a party; did you mean "kestrel"?'),
        ('holder = "kestrel"', 'holder = "Kestrel lines"', 'must be the id of a party; did you mean "kestrel"?'),
        ('holder = "kestrel"', 'holder = "Wader"', 'must be the id of a party, like "finch"'),
        ('holder = "kestrel"', 'holder = ""', "must not be empty; fill it in"),
        ('holder = "kestrel"', 'holder = "kestrl"', 'there is no "party/kestrl"; did you mean "party/kestrel"?'),
        ('holder = "kestrel"', 'holder = "wader"', 'there is no "party/wader"; add that fact, or fix the reference'),
        ('category = "completion"', 'about = ["heron"]', 'must be an address; did you mean "party/heron"?'),
        ('category = "completion"', 'about = ["deal"]', '; or "dossier", the deal itself'),
        ('category = "completion"', 'category = "share holder vote"', 'did you mean "shareholder-vote"?'),
        ('type = "company"', 'type = "Company"', 'cannot be "Company"; did you mean "company"?'),
        ('type = "company"', 'type = "organization"', 'cannot be "organization"; did you mean "organisation"?'),
        ('type = "company"', 'type = "firm"', 'cannot be "firm"; use person, company, fund'),
        ("percent = 60", 'percent = 60\nstatus = "Actual"', 'cannot be "Actual"; did you mean "actual"?'),
        ('type = "company"', 'type = "company"\nrole = "ceo"', 'unknown role "ceo"; did you mean "executive"?'),
        (
            'type = "company"',
            'type = "company"\nrole = "Chairman"',
            'unknown role "Chairman"; did you mean "director"?',
        ),
        (
            "[[events]]",
            RELATION,
            'unknown verb "competes with"; did you mean "competes-with"?',
        ),
    ],
)
def test_what_was_meant_is_suggested_by_what_the_key_is_for(old: str, new: str, problem: str) -> None:
    problems = told(WHOLE.replace(old, new, 1))
    assert len(problems) == 1
    assert problem in problems[0]

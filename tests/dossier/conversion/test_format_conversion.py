"""The text of a dossier of format 1 becomes format 2, and comments, order and layout stay as they stand."""

from __future__ import annotations

import pytest

from jvexplore.dossier.conversion.format_conversion import FORMAT_COMMENT, convert_format
from jvexplore.dossier.vocabulary.verbs import verb_phrases
from tests.dossier.conversion.format_1_texts import head

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

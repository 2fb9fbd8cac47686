"""What is in a dossier besides its facts, merged by real git: words, head keys, other tables, comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.dossier.writing.dossier_records import encode_dossier_records, parse_dossier_records
from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.records.document import merge_documents
from jvexplore.toml import parse_toml
from tests.cli.test_merge import clones, git, send
from tests.dossier.writing.dossier_texts import BY_HAND, FILE

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["clones"]

WORDS = """\
# Words of our own
[vocabulary] # few
roles = { keeper = "Keepers" } # of the books
# verbs
verbs = { hosts = ["hosts", "is hosted by"] }

"""
START = BY_HAND.replace("# --- Stakes", f"{WORDS}# --- Stakes")
ROLES = START.replace('roles = { keeper = "Keepers" } # of the books\n', "").replace(
    "# verbs\n", '# verbs\n[vocabulary.roles]\nkeeper = "Keepers" # of the books\n[vocabulary.verbs]\n'
)
ROLES = ROLES.replace('verbs = { hosts = ["hosts", "is hosted by"] }', 'hosts = ["hosts", "is hosted by"]')


def merged_by_git(clones: tuple[Path, Path], base: str, one: str, two: str) -> str:
    """Merge two versions in two clones, one each way round; return what both give."""
    for clone, text in zip(clones, (one, two), strict=True):
        git(clone, "checkout", "--quiet", "-B", "main", "origin/main")
        (clone / "deal.toml").write_text(base)
        if clone is clones[0]:
            send(clone)
        git(clones[1], "pull", "--quiet", "origin", "main")
        (clone / "deal.toml").write_text(text)
        git(clone, "commit", "--quiet", "-am", "words")
    for clone, other in (clones, clones[::-1]):
        git(clone, "fetch", "--quiet", str(other), "main")
    for clone in clones:
        git(clone, "merge", "--quiet", "--no-edit", "FETCH_HEAD")
        assert git(clone, "status", "--porcelain") == ""
    texts = {(clone / "deal.toml").read_text() for clone in clones}
    assert len(texts) == 1, "whoever merges"
    return texts.pop()


def after(text: str, line: str, *added: str) -> str:
    assert f"{line}\n" in text
    return text.replace(f"{line}\n", "".join(f"{each}\n" for each in (line, *added)))


def test_words_in_tables_of_their_own_stay_with_their_comments(clones: tuple[Path, Path]) -> None:
    keeper = 'keeper = "Keepers" # of the books'
    one = after(ROLES, keeper, 'teller = "Tellers" # at the counter')
    two = after(ROLES, keeper, "# since the split", 'usher = "Ushers"')
    merged = merged_by_git(clones, ROLES, one, two)
    added = ["# since the split", 'usher = "Ushers"', 'teller = "Tellers" # at the counter']
    assert merged in (after(ROLES, keeper, *added), after(ROLES, keeper, *added[2:], *added[:2]))


def test_words_in_one_line_are_merged_word_by_word(clones: tuple[Path, Path]) -> None:
    one, two = (START.replace("Keepers", f'Keepers", {word} = "{word}') for word in ("teller", "usher"))
    merged = parse_dossier_records(merged_by_git(clones, START, one, two), FILE)
    assert merged.extra["vocabulary"] == {
        "roles": {"keeper": "Keepers", "teller": "teller", "usher": "usher"},
        "verbs": {"hosts": ["hosts", "is hosted by"]},
    }


def test_one_word_in_two_ways_is_kept_twice(clones: tuple[Path, Path]) -> None:
    one, two = (START.replace("is hosted by", phrase) for phrase in ("has as its host", "stays with"))
    merged = parse_toml(merged_by_git(clones, START, one, two))
    kept = [merged[key]["verbs"]["hosts"] for key in ("vocabulary", "vocabulary-other")]
    assert sorted(kept) == [["hosts", "has as its host"], ["hosts", "stays with"]]


def test_a_table_that_both_added_has_the_words_of_both(clones: tuple[Path, Path]) -> None:
    versions = [BY_HAND.replace("# --- St", WORDS.replace("keeper", word) + "# --- St") for word in ("a", "b")]
    merged = merged_by_git(clones, BY_HAND, *versions)
    assert parse_toml(merged)["vocabulary"]["roles"] == {"a": "Keepers", "b": "Keepers"}
    assert merged.count("# Words of our own\n") == merged.count("# few\n") == merged.count("# verbs\n") == 1


def test_head_keys_tables_and_comments_of_both_stay(clones: tuple[Path, Path]) -> None:
    title = 'title = "Finch"'
    one = after(START, title, 'category = "takeover" # ours', 'tags = ["bird"]').replace("# the end", "# The end.")
    one = after(one, 'about = "stake/ana"', "", "[mine] # a table", "x = 1")
    two = after(START, title, "# hers", 'summary = "A bid."', 'tags = ["bid"]').replace("# Words of", "# The words of")
    merged = merged_by_git(clones, START, one, two)
    keys = parse_toml(merged)
    assert {key: keys[key] for key in ("title", "category", "summary", "mine")} == {
        "title": "Finch",
        "category": "takeover",
        "summary": "A bid.",
        "mine": {"x": 1},
    }
    assert sorted(keys["tags"]) == ["bid", "bird"]
    lines = merged.splitlines()
    for line in ('category = "takeover" # ours', "# hers", "# The end.", "# The words of our own", "[mine] # a table"):
        assert line in lines
    assert "# the end" not in lines
    assert "# Words of our own" not in lines


PLACES = [number for number, line in enumerate(START.splitlines()) if not line.startswith(" ")]
COMMENTS = st.lists(st.tuples(st.sampled_from(PLACES), st.booleans()), max_size=4, unique_by=lambda each: each[0])


def with_comments(side: str, comments: list[tuple[int, bool]]) -> tuple[str, list[str]]:
    lines, added = START.splitlines(), []
    for place, is_apart in sorted(comments, reverse=True):
        added.append(f"# {side} {place}")
        lines[place:place] = ["", added[-1], ""] if is_apart else [added[-1]]
    return "\n".join((*lines, "")), added


def merge_texts(base: str, one: str, two: str) -> str:
    was, ours, theirs = (parse_dossier_records(text, FILE) for text in (base, one, two))
    return encode_dossier_records(merge_documents(was, ours, theirs, FACT_MERGE_POLICY)).decode()


@pytest.mark.parametrize("swapped", [False, True])
@given(COMMENTS, COMMENTS)
def test_comments_that_both_wrote_stay_once(
    swapped: bool, ours: list[tuple[int, bool]], theirs: list[tuple[int, bool]]
) -> None:
    one, two = with_comments("one", ours), with_comments("two", theirs)
    merged = merge_texts(START, *((two[0], one[0]) if swapped else (one[0], two[0])))
    lines = [line.strip() for line in merged.splitlines()]
    assert [line for line in START.splitlines() if line.startswith("#") and lines.count(line) != 1] == []
    missing = [line for line in (*one[1], *two[1]) if lines.count(line) != 1]
    assert missing == []
    assert parse_dossier_records(merged, FILE) == parse_dossier_records(START, FILE)
    assert merge_texts(START, two[0], one[0]) == merge_texts(START, one[0], two[0])

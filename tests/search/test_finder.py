from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jvexplore.address import Address
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.citations import cited_paragraphs
from jvexplore.dossier.kinds.figure import Figure
from jvexplore.dossier.kinds.offices import offices_of
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.number_text import number_variants
from jvexplore.dossier.titles import fact_title
from jvexplore.search import finder as under_test
from jvexplore.search.finder import DossierFinder
from jvexplore.search.highlights import find_highlights, match_excerpt
from jvexplore.search.normalised_words import find_spelled_words, normalise_phrase
from jvexplore.search.query import QueryError, parse_query
from jvexplore.span import Span
from tests.samples import TEXTS, made

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

NOTES = {
    note.id: note
    for note in (
        made(1, "stake/alibaba", "Who confirms this?", kind="question", tags=("governance",), author="ana"),
        made(2, "party/ma", "=résumé [b]", conflict=({"text": "x"},)),
    )
}
EDITORIAL_STAKES = {"stake/megafon", "stake/mail-ru", "stake/megafon-held-a-stake-in-mail-ru"}


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load_dossier(bundled_dossier_path())


@pytest.fixture(scope="module")
def finder(dossier: Dossier) -> DossierFinder:
    return DossierFinder(dossier)


def test_a_note_is_found_by_the_words_that_it_quotes(finder: DossierFinder) -> None:
    note = made(3, "paragraph/1", "Really?", span=Span(start=0, end=11, exact="upside-down", prefix="", suffix=""))
    assert [each.document.key for each in finder.find_documents('"upside-down"', {note.id: note}, 9).found] == [note.id]
    assert finder.select_notes("has:span", {**NOTES, note.id: note}) == [note]


def keys(finder: DossierFinder, query: str) -> list[str]:
    return [each.document.key for each in finder.find_documents(query, NOTES, 1_000).found]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("ma", "party/ma"),
        ("on:party/ma", "party/ma"),
        ("on:event/ma-retirement", "event/ma-retirement"),
        ("mail.ru", "party/mail-ru"),
        ("mailru", "party/mail-ru"),
        ("MAIL-RU", "party/mail-ru"),
        ("dobrodev", "party/dobrodeev"),
        ("Dobrodéev", "party/dobrodeev"),
        ("kremln", "party/kremlin"),
        ("jm", "party/ma"),
        ("usmanov buys vk", "event/vk-purchase"),
        ("resume", "01M81J6RA00000000000000002"),
        ("paragraph 5", "paragraph/5"),
        ("localization", "challenge/data-localisation"),
        ("ru", "party/russia"),
        ("rus", "party/russia"),
        ("russ", "party/russia"),
        ("russian direct", "party/rdif"),
        ("600", "figure/jailed-users"),
        ("2 billion", "figure/deal-value"),
        ("2bn", "figure/deal-value"),
        ("$2bn", "figure/deal-value"),
        ("80m", "figure/megafon-subscribers"),
        ("72.5 million", "figure/russia-daily-internet-users"),
        ("145,000,000", "figure/russia-population"),
        ("48%", "stake/alibaba"),
        ("48 per cent", "stake/alibaba"),
        ("ali express", "party/aliexpress"),
        ("talks sber bank", "event/sberbank-talks"),
        ("yandeks", "party/yandex"),
    ],
)
def test_the_best_match_comes_first(finder: DossierFinder, query: str, first: str) -> None:
    found = keys(finder, query)
    assert found[0] == first or (first.startswith("01") and NOTES.keys() & {found[0]})


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("kind:quote", lambda key: key.startswith("quote/")),
        ("by:dobrodeev kind:quote", lambda key: key.startswith("quote/dobrodeev")),
        ("kind:stake basis:editorial", lambda key: key in EDITORIAL_STAKES),
        ("has:notes", lambda key: key in ("stake/alibaba", "party/ma")),
        ("kind:question", lambda key: key in NOTES),
        ("has:conflict", lambda key: key in NOTES),
        ("by:ana kind:note", lambda key: key in NOTES),
        ("on:stake/a", lambda key: key == "stake/alibaba" or key in NOTES),
        ("-kind:party -kind:note ma", lambda key: not key.startswith("party/") and key not in NOTES),
    ],
)
def test_filters_let_only_what_they_name_pass(finder: DossierFinder, query: str, wanted: object) -> None:
    found = keys(finder, query)
    assert found
    assert callable(wanted)
    assert all(map(wanted, found))


@pytest.mark.parametrize("typed", ["social-media", '"social media"', '"Social  Med"', "social"])
def test_hyphens_and_spaces_are_the_same_in_what_a_filter_asks_for(finder: DossierFinder, typed: str) -> None:
    note = made(3, "party/ma", "x", tags=("social media",))
    found = {each.document.key for each in finder.find_documents(f"tag:{typed}", {note.id: note}).found}
    assert found > {note.id, "figure/vk-users"}
    assert keys(finder, 'by:"boris dobrodeev"') == keys(finder, "by:boris-dobrodeev") == keys(finder, "by:dobrodeev")
    assert keys(finder, 'on:"stake/mail ru"')[0] == "stake/mail-ru"


def test_who_is_called_so_is_meant_and_nobody_whose_name_only_begins_so(finder: DossierFinder) -> None:
    assert keys(finder, "by:ma") == []  # he says nothing; Mail.ru Group, which does, is not called Ma
    assert (
        keys(finder, "by:mail") == keys(finder, "by:mai") == ["quote/mail-ru-legally-required", "challenge/censorship"]
    )
    assert "challenge/censorship" in keys(finder, "kind:challenge -by:ma")
    assert finder.filter_facts("by:ma", "challenge", NOTES) == set()
    authors = made(4, "party/ma", "x", author="An"), made(5, "party/ma", "x", author="Anna")
    notes = {note.id: note for note in authors}
    assert [note.author for note in finder.select_notes("by:a", notes)] == ["An", "Anna"]
    assert [note.author for note in finder.select_notes("by:an", notes)] == ["An"]


def test_a_phrase_is_found_as_it_is_only(finder: DossierFinder, dossier: Dossier) -> None:
    assert keys(finder, '"number one"') == keys(finder, "one number") == ["quote/dobrodeev-number-one"]
    assert keys(finder, '"one number"') == []
    quote = dossier.facts_of(Quote)[0]
    first = " ".join(quote.text.split()[:4])
    assert quote.address in keys(finder, f'"{first}"')


def test_everything_is_found_by_its_whole_title_and_by_an_empty_query(finder: DossierFinder, dossier: Dossier) -> None:
    everything = keys(finder, "")
    assert set(dossier.facts) | NOTES.keys() <= set(everything)
    for party in dossier.facts_of(Party):
        assert keys(finder, party.name)[0] == party.address


def test_an_address_is_found_first_by_itself(finder: DossierFinder, dossier: Dossier) -> None:
    paragraphs = [f"paragraph/{number}" for number in dossier.paragraphs]
    for address in (*dossier.facts, *paragraphs):
        note = made(3, "party/ma", f"[[{address}]]")
        for typed in (address, f" {address.upper()} "):
            assert [each.document.key for each in finder.find_documents(typed, {note.id: note}, 1).found] == [address]


def test_a_figure_is_found_first_by_its_number(finder: DossierFinder, dossier: Dossier) -> None:
    for figure in dossier.facts_of(Figure):
        for number in number_variants(figure.value or Decimal(), figure.unit):
            assert keys(finder, number)[0] == figure.address, number


def test_any_party_is_first_after_two_letters_and_enter(finder: DossierFinder, dossier: Dossier) -> None:
    """From `/` to any named fact in three keystrokes: two of its letters, and enter."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    firsts = {found[0] for pair in product(letters, repeat=2) if (found := keys(finder, "".join(pair)))}
    assert {party.address for party in dossier.facts_of(Party)} - firsts == set()


def test_notes_are_selected_by_the_same_language(finder: DossierFinder) -> None:
    assert [note.text for note in finder.select_notes("kind:question", NOTES)] == ["Who confirms this?"]
    assert [note.text for note in finder.select_notes("", NOTES)] == ["Who confirms this?", "=résumé [b]"]
    with pytest.raises(QueryError):
        finder.select_notes("knd:x", NOTES)


@given(TEXTS)
@example("ЂÄ")
def test_any_text_can_be_folded_and_marked(text: str) -> None:
    for word in find_spelled_words(text):
        assert 0 <= word.start < word.end <= len(text)
    assert normalise_phrase(text) == normalise_phrase(normalise_phrase(text))
    for start, end in find_highlights(text, parse_query("a e")):
        assert any(
            word.normalised[:1] in ("a", "e") for word in find_spelled_words(text[start:end])
        )  # also 𗆪, which is read "a"


_SMALL = load_dossier(bundled_dossier_path())
_FINDER = DossierFinder(_SMALL)


@given(st.text(alphabet='kindby:"-./ aé', max_size=30) | st.text(max_size=30))
def test_any_query_is_answered_or_refused(typed: str) -> None:
    with suppress(QueryError):
        _FINDER.find_documents(typed, NOTES)


@settings(max_examples=12)
@given(st.lists(st.dictionaries(st.integers(1, 6), st.sampled_from(["who", "whose", "why not"])), max_size=4))
def test_changed_notes_are_found_as_if_they_had_always_been_so(states: list[dict[int, str]]) -> None:
    with patch.object(under_test, "_MAX_CHANGED", 2):
        grown = DossierFinder(_SMALL)
        for state in states:
            notes = {note.id: note for note in (made(number, "party/ma", text) for number, text in state.items())}
            fresh = DossierFinder(_SMALL)
            for query in ("who", '"why not"', "kind:comment", "has:notes", "-who kind:note"):
                found = {each.document.key for each in grown.find_documents(query, notes).found}
                assert found == {each.document.key for each in fresh.find_documents(query, notes).found}
                assert grown.select_notes(query, notes) == fresh.select_notes(query, notes)


def test_a_pane_is_narrowed_by_names_and_only_else_by_what_is_said(finder: DossierFinder) -> None:
    assert finder.filter_facts("ma", "party", NOTES) == {"party/ma", "party/mail-ru"}
    assert "party/yandex" in finder.filter_facts("started", "party", NOTES)
    assert finder.filter_facts("basis:editorial", "stake", NOTES) == EDITORIAL_STAKES
    with pytest.raises(QueryError):
        finder.filter_facts("knd:x", "party", NOTES)


@pytest.mark.parametrize(
    "query", ["critic", "usmanov", "person", "censorship", "vk", "governance", "answered", "critics"]
)
def test_what_is_shown_around_a_match_is_a_sentence_of_one_text(
    query: str, dossier: Dossier, finder: DossierFinder
) -> None:
    results = finder.find_documents(query, NOTES)
    assert results.found
    for each in results.found:
        shown = match_excerpt(each.document.text, results.terms).removeprefix("…")
        fact = dossier.facts.get(Address(each.document.key))
        cited = cited_paragraphs(dossier, fact) if fact else dossier.paragraphs
        texts = [dossier.paragraphs[each].gist for each in cited]
        if fact:
            texts += [*fact.statement_parts(dossier), fact.comment]
            texts += [response.text for response in getattr(fact, "responses", ())]
            texts.append(offices_of(dossier, fact.id) if fact.kind == "party" else "")
            named = [found for _, address in fact.references() if (found := dossier.facts.get(address))]
            texts += ["; ".join(fact_title(dossier, each, mark="") for each in named if each.own_names())]
        else:
            texts += [dossier.summary, *(note.text for note in NOTES.values())]
        shown = shown.rpartition(": ")[2]  # without the label of a key that names parties
        assert any(shown in text for text in texts), (each.document.key, shown)


def test_roles_kinds_tags_and_addresses_are_found_and_not_shown(finder: DossierFinder) -> None:
    for query in ("critic", "person", "censorship", "durov"):
        assert "party/durov" in keys(finder, query)
    durov = finder.find_documents("durov kind:party", NOTES).found[0].document
    assert match_excerpt(durov.text, parse_query("person")) == ""
    assert match_excerpt(durov.text, parse_query("critic")) == "…Telegram; one of Usmanov’s critics."


def test_an_excerpt_begins_with_a_word() -> None:
    text = "nothing here\nBut before it stand many words, and behind the zebra\nthe zebra again"
    assert match_excerpt(text, parse_query("zebra")) == "…many words, and behind the zebra"
    assert match_excerpt("x" * 50 + "-zebra", parse_query("zebra")) == "…" + "x" * 29 + "-zebra"
    assert match_excerpt(text, parse_query("lion")) == ""

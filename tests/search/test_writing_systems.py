"""Names of all scripts: without spaces between words, with joiners, in another alphabet than the query."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.search.highlights import find_highlights
from jvexplore.search.normalised_words import find_spelled_words, normalise_phrase, normalised_words
from jvexplore.search.query import QueryError, parse_query
from tests.growth import assert_linear, repeat
from tests.search.dossiers import party_entry

if TYPE_CHECKING:
    from jvexplore.search.finder import DossierFinder
    from tests.search.dossiers import MakeFinder

NAMES = {
    "east": "华东精密机械股份有限公司",
    "mah": "شرکت ماه‌نو",
    "hanbit": "한빛철도공사",
    "namjai": "น้ำใจไทย",
    "tokyo": "東京ガス株式会社",
    "gazprom": "Газпром нефть",
    "dobrodeev": "Борис Добродеев",
    "kuznetsov": "Sergey Kuznetsov",
    "ethniki": "Εθνική Τράπεζα",
    "angkor": "ធនាគារអង្គរ",
    "laos": "ທະນາຄານລາວ",
    "yangon": "ရန်ကုန်ဘဏ်",
    "hindi": "भारतीय रेल",
    "mueller": "Müller & Söhne",
    "moeller": "Moeller Maersk",
    "strasse": "Weißstraße",
    "tbilisi": "თბილისი ბანკი",
    "oil": "中國石油天然氣",
    "sony": "ソニー銀行",
    "hapoalim": "בַּנְק הַפּוֹעֲלִים",
    "riyadh": "بنك الرياض",
    "novi-sad": "Ђоковић Нови Сад",
    "naftogaz": "Нафтогаз України",
    "is-bank": "İş Bankas\u0131",
    "lodz": "Łódź",
    "viet": "Ngân hàng Việt Nam",
    "ararat": "Արարատ Բանկ",
    "tamil": "தமிழ்நாடு",
    "addis": "የኢትዮጵያ ባንክ",
    "office": "O\ufb03ce Depot",
}


@pytest.fixture(scope="module")
def finder(make_finder: MakeFinder) -> DossierFinder:
    return make_finder(party_entry(name, number) for number, name in enumerate(NAMES.values()))


def first(finder: DossierFinder, query: str) -> str:
    found = [each.document.title for each in finder.find_documents(query, {}).found]
    return next((key for key, name in NAMES.items() if name == found[0]), "") if found else ""


@pytest.mark.parametrize(
    ("key", "queries"),
    [
        ("east", "机械|公司|华东|有限|华东精密机械股份有限公司|精密机械股份有限公司|huadong|东 机械"),
        ("mah", "ماه‌نو|ماهنو|شرکت ماه‌نو|شرکت ماهنو|شركت|ماه نو"),
        ("hanbit", "철도|공사|한빛|한빛철도공사|빛철"),
        ("namjai", "ไทย|น้ำใจ|ใจ|น้ำใจไทย"),
        ("tokyo", "ガス|東京|会社|ガス株式"),
        ("gazprom", "газпром|gazprom|Gazprom neft|НЕФТЬ"),
        ("dobrodeev", "dobrodeev|Добродеев|boris|борис добр"),
        ("kuznetsov", "Кузнецов|Сергей|Kuznetsov"),
        ("ethniki", "Εθνικη|ethniki|trapeza|ΤΡΆΠΕΖΑ"),
        ("angkor", "អង្គរ|ធនាគារ"),
        ("laos", "ລາວ|ທະນາຄານ"),
        ("yangon", "ဘဏ်|ရန်ကုန်"),
        ("hindi", "भारतीय|रेल|भारत"),
        ("mueller", "Mueller|Müller|Muller|Soehne|söhne|MUELLER"),
        ("moeller", "Möller|moeller|Mærsk"),
        ("strasse", "Weissstrasse|weißstraße|WEISSSTRASSE"),
        ("tbilisi", "თბილისი|tbilisi"),
        ("oil", "石油|天然氣|國石油"),
        ("sony", "ソニー|\uff7f\uff86\uff70|銀行"),
        ("hapoalim", "הפועלים|בנק הפועלים|בַּנְק"),
        ("riyadh", "بنك|بنـك|الريـــاض|بَنْك"),
        ("novi-sad", "Ђоковић|Đoković|Djokovic|novi sad"),
        ("naftogaz", "naftogaz|Нафтогаз|УКРАЇНИ|Укра\u0438\u0308ни|Naftogaz Ukrainy"),
        ("is-bank", "İş|iş bankas\u0131|İŞ BANKASI|IS BANKASI|is bankasi|I\u0307s\u0327"),
        ("lodz", "Łódź|lodz|ŁÓDŹ|Lo\u0301dz"),
        ("viet", "việt|Vie\u0323\u0302t|viet nam|NGÂN HÀNG"),
        ("ararat", "արարատ|ԱՐԱՐԱՏ|ararat"),
        ("tamil", "தமிழ்|தமிழ்நாடு"),
        ("addis", "ባንክ|የኢትዮጵያ"),
        ("office", "office|OFFICE|o\ufb03ce"),
        ("strasse", "WEI\u1e9eSTRASSE|weißstrasse"),
        ("mueller", "Mu\u0308ller|SO\u0308HNE"),
        ("ethniki", "Εθνικη\u0301|ΕΘΝΙΚΗ ΤΡΑΠΕΖΑ"),
        ("mah", "شركت ماهنو"),
    ],
)
def test_a_name_is_found_however_it_is_typed(finder: DossierFinder, key: str, queries: str) -> None:
    for query in queries.split("|"):
        assert first(finder, query) == key, query


@pytest.mark.parametrize("query", ["械机", "도철", "ยไท", "ガガ", '"械机"', "жжж"])
def test_letters_in_another_order_find_nothing(finder: DossierFinder, query: str) -> None:
    assert first(finder, query) == ""


@pytest.mark.parametrize("query", ['"机械"', '"ماه‌نو"', '"ماهنو"', '"철도"', '"Газпром нефть"'])
def test_a_phrase_may_be_of_any_script(finder: DossierFinder, query: str) -> None:
    assert len(finder.find_documents(query, {}).found) == 1


@pytest.mark.parametrize("query", ["…", "*", "🇫🇷", "-", "--", '""', '" "', "- -", "/", "\u200d", "👩‍🚀", "!?", "&"])
def test_what_has_no_letters_finds_nothing(finder: DossierFinder, query: str) -> None:
    assert finder.find_documents(query, {}).found == []
    with pytest.raises(QueryError, match="No searchable words"):
        finder.filter_facts(query, "party", {})
    assert len(finder.find_documents("  ", {}).found) > len(NAMES)


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("华东精密机械", "机械", ["机械"]),
        ("Борис Добродеев", "dobrodeev", ["Добродеев"]),
        ("Müller", "mueller", ["Müller"]),
        ("شرکت ماه‌نو", "ماهنو", ["ماه‌نو"]),
        ("한빛철도공사", "철도", ["철도"]),
    ],
)
def test_what_is_marked_is_what_was_found(text: str, query: str, marked: list[str]) -> None:
    found = {text[start:end] for start, end in find_highlights(text, parse_query(query))}
    assert set(marked) <= found


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Straße 1", "strass", "Straße"),
        ("Straße 1", "strasse", "Straße"),
        ("Straße 1", "stra", "Stra"),
        ("Cafe\u0301s", "cafe", "Cafe\u0301"),
        ("Haupt Stra\u00adße 1", "hauptstras", "Haupt Stra\u00adße"),
        ("Haupt Cafe\u0301s", "hauptcafe", "Haupt Cafe\u0301"),
    ],
)
def test_a_mark_ends_between_letters(text: str, query: str, marked: str) -> None:
    assert [text[start:end] for start, end in find_highlights(text, parse_query(query))] == [marked]


@given(
    st.text(
        st.characters(min_codepoint=0x300, max_codepoint=0xD7FF, categories=["L", "M", "Nd", "P", "Zs"]), max_size=30
    )
)
def test_every_word_of_any_script_is_found_by_itself(text: str) -> None:
    assert normalised_words(text) == {word.normalised for word in find_spelled_words(text)}
    held = normalised_words(text)
    for term in parse_query(text):
        if term.is_word and not term.values:
            assert any(word.startswith(term.value) for word in held)
    assert normalise_phrase(normalise_phrase(text)) == normalise_phrase(text)


@pytest.mark.parametrize(
    "unit", ["机", "ไ", "철", "ж", "ж ", "é", "ä", "a\u200c", "\u0301", "A ", "'", '"', " ", "a.", "1."]
)
def test_anything_is_folded_in_a_time_that_grows_with_it(unit: str, harm: int) -> None:
    assert_linear(lambda text: (normalised_words(text), normalise_phrase(text)), repeat(unit), 500 * harm)

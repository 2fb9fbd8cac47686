from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.reading.dates import read_dates
from tests.reading.written_dates import GERMAN

TUESDAY = date(2018, 9, 11)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("am 11. September 2018 in Oslo", "11. September 2018", "2018-09-11"),
        ("am 11.9.2018", "11.9.2018", "2018-09-11"),
        ("am 11.09.18", "11.09.18", "2018-09-11"),
        ("Jänner 2018", "Jänner 2018", "2018-01"),
        ("im September 2018", "September 2018", "2018-09"),
        ("Anfang März 2020", "Anfang März 2020", "2020-03"),
        ("im ersten Quartal 2019", "ersten Quartal 2019", "2019-33"),
        ("1. Quartal 2019", "1. Quartal 2019", "2019-33"),
        ("das vierte Quartal des Jahres 2019", "vierte Quartal des Jahres 2019", "2019-36"),
        ("erstes Halbjahr 2019", "erstes Halbjahr 2019", "2019-40"),
        ("in der zweiten Jahreshälfte 2019", "zweiten Jahreshälfte 2019", "2019-41"),
        ("in den ersten neun Monaten 2019", "ersten neun Monaten 2019", "2019-01/2019-09"),
        ("Anfang 2019", "Anfang 2019", "2019"),
        ("Ende 2019", "Ende 2019", "2019"),
        ("im Jahr 2018", "Jahr 2018", "2018"),
        ("kaufte 2014 das Netzwerk", "2014", "2014"),
        ("2018 stieg der Umsatz", "2018", "2018"),
        ("bis 2028", "2028", "2028"),
        ("seit 2014", "2014", "2014"),
        ("ab 2028", "2028", "2028"),
        ("im Herbst 2020", "Herbst 2020", "2020-23"),
        ("im Winter 2019/20", "Winter 2019/20", "2019-24"),
        ("2018/19", "2018/19", "2018/2019"),
        ("im Geschäftsjahr 2018/19", "Geschäftsjahr 2018/19", "2018/2019"),
        ("in den 1990er Jahren", "1990er Jahren", "199X"),
        ("von 2015 bis 2018", "2015 bis 2018", "2015/2018"),
        ("zwischen März und Mai 2020", "März und Mai 2020", "2020-03/2020-05"),
        ("3. bis 5. Mai 2020", "3. bis 5. Mai 2020", "2020-05-03/2020-05-05"),
        ("vom 3. bis zum 5. Mai 2020", "3. bis zum 5. Mai 2020", "2020-05-03/2020-05-05"),
        ("30. April bis 2. Mai 2020", "30. April bis 2. Mai 2020", "2020-04-30/2020-05-02"),
        ("Q1 2019", "Q1 2019", "2019-33"),
    ],
)  # fmt: skip
def test_a_date_has_the_span_of_its_words(text: str, words: str, edtf: str) -> None:
    for published in (TUESDAY, None):
        reads = read_dates(text, published, "de")
        assert [(text[read.start : read.end], read.edtf, read.is_relative) for read in reads] == [(words, edtf, False)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("am Dienstag", "Dienstag", "2018-09-11"),
        ("am Mittwochabend sagte er", "Mittwochabend", "2018-09-05"),
        ("teilte am Freitag mit", "Freitag", "2018-09-07"),
        ("will am Freitag entscheiden", "Freitag", "2018-09-14"),
        ("letzten Dienstag", "letzten Dienstag", "2018-09-04"),
        ("nächsten Montag", "nächsten Montag", "2018-09-17"),
        ("bis Freitag", "Freitag", "2018-09-14"),
        ("Dienstag, den 11. September", "Dienstag, den 11. September", "2018-09-11"),
        ("am 11.9. sagte", "11.9.", "2018-09-11"),
        ("gestern", "gestern", "2018-09-10"),
        ("vorgestern", "vorgestern", "2018-09-09"),
        ("heute Morgen", "heute Morgen", "2018-09-11"),
        ("wird morgen verkauft", "morgen", "2018-09-12"),
        ("Morgen wird gewählt", "Morgen", "2018-09-12"),
        ("nächstes Jahr", "nächstes Jahr", "2019"),
        ("im kommenden Jahr", "kommenden Jahr", "2019"),
        ("im vergangenen Jahr", "vergangenen Jahr", "2017"),
        ("in diesem Quartal", "diesem Quartal", "2018-35"),
        ("letzte Woche", "letzte Woche", "2018-09-03/2018-09-09"),
        ("Anfang nächsten Jahres", "Anfang nächsten Jahres", "2019"),
        ("bis Ende des Jahres", "Ende des Jahres", "2018"),
        ("bis Jahresende", "Jahresende", "2018"),
        ("vor zwei Wochen", "vor zwei Wochen", "2018-08-28~"),
        ("vor einem Jahr", "vor einem Jahr", "2017"),
        ("vor rund 20 Jahren", "vor rund 20 Jahren", "1998~"),
        ("im September", "September", "2018-09"),
        ("im kommenden Frühjahr", "kommenden Frühjahr", "2019-21"),
        ("im zweiten Halbjahr", "zweiten Halbjahr", "2018-41"),
        ("im ersten Quartal des kommenden Jahres", "ersten Quartal des kommenden Jahres", "2019-33"),
        ("heuer", "heuer", "2018"),
    ],
)  # fmt: skip
def test_a_relative_date_is_resolved_by_the_day_of_publication(text: str, words: str, edtf: str) -> None:
    reads = read_dates(text, TUESDAY, "de")
    assert [(text[read.start : read.end], read.edtf, read.is_relative) for read in reads] == [(words, edtf, True)]
    assert not read_dates(text, None, "de")


@pytest.mark.parametrize(
    "text",
    [
        "2018 Nutzer", "rund 2018 Kunden", "für 2018 Euro", "Windows 2018", "am Morgen", "Guten Morgen", "Herr Freitag", "Frau Mai",
        "jeden Montag", "montags", "der Audi Q3", "die letzten Jahre", "11.9 Prozent", "ein Drittel", "31. September 2018", "der Erste", "3.5.2",
    ],
)  # fmt: skip
def test_words_that_only_look_like_a_date_are_not_read(text: str) -> None:
    assert not read_dates(text, TUESDAY, "de")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("bis 2028", "until"),
        ("bis zum 31. März 2019", "by"),
        ("spätestens 2020", "by"),
        ("seit 2014", "from"),
        ("ab März 2028", "from"),
        ("vor 2018", "before"),
        ("nach 2018", "after"),
        ("von 2015 bis 2018", ""),
        ("im Jahr 2018", ""),
    ],
)
def test_a_bound_is_read_from_the_words_before_a_date(text: str, bound: str) -> None:
    assert [read.bound for read in read_dates(text, TUESDAY, "de")] == [bound]


@given(st.dates(date(1500, 1, 1), date(2099, 12, 31)), st.sampled_from(sorted(GERMAN)))
def test_every_day_is_read_in_every_order(day: date, order: str) -> None:
    text = f"Der Vertrag wurde am {GERMAN[order](day)} geschlossen."
    for language in ("de", "de-AT"):
        reads = read_dates(text, TUESDAY, language)
        assert [(read.edtf, read.is_relative) for read in reads] == [(day.isoformat(), False)]


def test_the_year_before_is_that_before_the_date_in_front() -> None:
    text = "Im dritten Quartal 2019 stieg der Umsatz gegenüber dem Vorjahresquartal."
    assert [each.edtf for each in read_dates(text, TUESDAY, "de")] == ["2019-35", "2018-35"]
    assert read_dates("Das ist mehr als im Vorjahr.", TUESDAY, "de") == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("im Geschäftsjahr 2018/19 (bis Ende Juni)", "2018-07/2019-06"),
        ("das Geschäftsjahr 2018/19, das im September endete", "2018-10/2019-09"),
        ("für dieses und das nächste Jahr", "2018/2019"),
    ],
)
def test_years_beside_other_years(text: str, edtf: str) -> None:
    assert read_dates(text, TUESDAY, "de")[0].edtf == edtf

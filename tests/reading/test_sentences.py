"""Where sentences end: what an abbreviation, an initial, an ordinal and a quotation do to it."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.reading.sentences import sentence_spans
from tests.growth import assert_linear, repeat

ENGLISH: Final = [
    "Mr. Okoye met Dr. J. A. Wren of Finch Inc. in the U.S. on Jan. 5. | He paid $2.5bn. | It sank.",
    "The U.S. Treasury said no. | The stake rose 4.5 per cent. | 2018 was better.",
    "It closed at 5 p.m. Monday. | She sold Finch Inc. | The rest is lost.",
    "They chose Plan B. | The U. S. Navy came, i.e. Finch Corp. Japan. | iPhone sales fell.",
    "See No. 5 and Fig. II. | He said no. | I left. | World War I. | I was there.",
    "“Why now?” Ms Okoye asked. | “It sank.” | Nobody came! | “Is it safe?” | The others left.",
    '"Why now?" she asked. | He said: "It sank. | Nobody came." | Then he left.',
    "(It was old.) | The deal (worth $2bn. in all) was off … for now. | And then… | Nothing.",
    "The rest ... was lost. | Wait. . . . | Then go. | It rose.[3] | It fell.² | Yahoo! Japan rose!",
    "1. The mill. | 2. The yard | ",
    "Wall St. | The bank on St. James Street, Finch & Co. Ltd. and Wren Jr. | Shares of Finch Inc. | Shares rose.",
]
GERMAN: Final = [
    "Am 3. März stieg z. B. Finch um 2,5 Prozent. | Der 2. Teil folgt am 4. | Die anderen warten.",
    "Rund 3 Mio. Euro, d. h. viel, sagt u. a. Die Welle. | Im 1. Quartal. | Hr. Dr. Wren lacht.",
    "„Es sank.“ | Niemand kam. | »Nein!« | Nr. 5 lebt, vgl. Abs. 2. | Am 12.3. 2018 war Ludwig XIV. König.",
    "„Warum jetzt?“, fragte er. | Die Wren AG, die Finch & Co. KG usw. | Im Jahr 2018. | Analysten warten.",
]
OTHERS: Final = [
    ("zh", "她说：“它沉了。”她说得对。|“走吧！”李先生说。|３．５元。|大家都走了。"),
    ("zh", '她说："它沉了。"|"走吧！"李先生说。|"好。"|大家都走了。'),
    ("zh", '"好。" | "走吧！" '),
    ("ja", "「はい。」と語った。|『いいえ。』|その後、帰った。"),
    ("fr", "« Il a coulé. » | Personne n’est venu. | M. Wren et Mme. Finch. | Le 3. | Fin."),
    ("ar", "غرق. | لم يأت أحد؟ | نعم."),
    ("cs", "Dne 3. března. | Konec."),
    ("", "Der Anteil ist mit dem 3. März auf 2 Mio. Euro gestiegen. | Das ist nicht viel."),
    ("", "The bank said it will be sold by 3. | March is not the end of it."),
]


def _sentences(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, language)]


@pytest.mark.parametrize(
    ("language", "marked"),
    [*(("en", text) for text in ENGLISH), *(("de", text) for text in GERMAN), *OTHERS],
)
def test_a_text_is_cut_into_its_sentences(language: str, marked: str) -> None:
    text = marked.replace("|", "")
    assert _sentences(text, language) == [part.strip() for part in marked.split("|") if part.strip()]


@pytest.mark.parametrize("language", ["en", "de", "zh", "sv", ""])
def test_nothing_but_white_space_is_left_out(language: str) -> None:
    assert _sentences("", language) == _sentences(" \t ", language) == []

    @given(st.text(alphabet='aB3 .…?!"“”()。」と[1]-', max_size=40))
    def covers(text: str) -> None:
        spans = sentence_spans(text, language)
        assert "".join(text[start:end].replace(" ", "") for start, end in spans) == text.replace(" ", "")
        assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)

    covers()


@pytest.mark.parametrize("unit", ["A. ", ". ", "z. B. ", '好。"', "1. ", '"? ', ".“ -", "Mr. "])
def test_any_text_takes_time_in_proportion(unit: str) -> None:
    assert_linear(lambda text: sentence_spans(text, "de"), repeat(unit), 6000)

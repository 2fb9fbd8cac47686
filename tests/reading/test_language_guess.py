"""The language of a text is guessed by its commonest words."""

from __future__ import annotations

import pytest

from jvexplore.reading.language_guess import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Finch plc said on Thursday that it would buy Wren Bakeries, a chain of forty shops, for £21m.", "en"),
        ("Le groupe a annoncé que les deux sociétés ont signé un accord pour la vente de la mine dans le nord.", "fr"),
        ("La empresa dijo que los socios han firmado un acuerdo para la venta de las acciones por el banco.", "es"),
        ("Het bedrijf zei dat de verkoop van het aandeel aan een fonds is goedgekeurd door de raad.", "nl"),
        ("Bolaget sade att de två parterna har skrivit på ett avtal om att sälja aktierna till en fond.", "sv"),
        ("Selskapet sa at de to partene har skrevet under på en avtale om å selge aksjene til et fond.", ""),
        ("Selskabet sagde, at de to parter har skrevet under på en aftale om at sælge aktierne til en fond.", ""),
        ("Компания объявила о сделке с партнёрами в Москве.", ""),
        ("Finch plc", ""),
        ("", ""),
    ],
)
def test_the_language_is_guessed_where_it_is_clear(text: str, language: str) -> None:
    assert guess_language(text) == language

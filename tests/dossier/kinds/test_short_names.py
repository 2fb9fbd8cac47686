from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.dossier.kinds.short_names import short_name
from tests.growth import assert_linear, repeat


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Kirill Dmitriev", "Dmitriev"),
        ("Jack Ma", "Ma"),
        ("Yo-Yo Ma", "Ma"),
        ("Jack Ma (马云)", "Ma"),
        ("马云", "马云"),
        ("Madonna", "Madonna"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("von der Leyen, Ursula", "von der Leyen"),
        ("Eddie Van Halen", "Van Halen"),
        ("Mohammed bin Salman", "bin Salman"),
        ("Sheikh Mohammed bin Rashid Al Maktoum", "Al Maktoum"),
        ("Al Gore", "Gore"),
        ("Luiz Inácio Lula da Silva", "da Silva"),
        ("Yves Saint Laurent", "Saint Laurent"),
        ("Robert Downey Jr.", "Downey"),
        ("Robert Downey, Jr.", "Downey"),
        ("John D. Rockefeller III", "Rockefeller"),
        ("King Charles III", "Charles III"),
        ("Queen Elizabeth II", "Elizabeth II"),
        ("Sir Martin Sorrell", "Sorrell"),
        ("Professor Sir John Okoye KBE", "Okoye"),
        ("Dr Jane Okoye, PhD", "Okoye"),
        ("Jane Okoye MA", "Okoye"),
        ("Mr. Smith", "Smith"),
        ("Sir", "Sir"),
        ("Lord Browne of Madingley", "Lord Browne of Madingley"),
        ("Anna Smith-Jones", "Smith-Jones"),
        ("J. K. Rowling", "Rowling"),
        ("Ana García Márquez", "García Márquez"),
        ("Ana Gómez", "Gómez"),
        ("José Ortega y Gasset", "Ortega y Gasset"),
        ("Sarah Jane Parker", "Parker"),
        ("Kim Jong-un", "Kim"),
        ("Lee Jae-yong", "Lee"),
        ("Michael Evans, president of Alibaba", "Evans"),
    ],
)
def test_the_short_name_of_a_person_is_the_surname(name: str, short: str) -> None:
    assert short_name(name, "person") == short


@pytest.mark.parametrize("party_type", ["company", "fund", "state", "group", "agency", "organisation", "platform"])
def test_the_short_name_of_anything_else_is_its_name(party_type: str) -> None:
    assert short_name("Bank of Finland", party_type) == "Bank of Finland"
    assert short_name("Sir Martin Sorrell", party_type) == "Sir Martin Sorrell"


@given(st.text(max_size=300))
def test_a_name_that_is_not_empty_stays_so(name: str) -> None:
    short = short_name(name, "person")
    assert bool(short) == bool(name)
    assert len(short) <= len(name)


@pytest.mark.parametrize("part", ["von ", "(", "A", ",", "Dr ", " "])
def test_the_time_grows_with_the_name_and_no_faster(part: str, harm: int) -> None:
    assert_linear(lambda name: short_name(name, "person"), repeat(part), 1_000 * harm)

"""Addresses of paragraphs and sources lead to their ids and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.address import Address, canonical_address, paragraph_address, paragraph_id, source_address, source_id

SLUGS = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)


@given(SLUGS)
def test_the_id_in_an_address_is_that_of_the_paragraph(slug: str) -> None:
    expected = str(int(slug)) if slug.isdecimal() else slug
    assert paragraph_id(paragraph_address(slug)) == expected
    assert canonical_address(f"paragraph/{slug}") == f"paragraph/{expected}"
    assert source_id(paragraph_address(slug)) == ""


@given(SLUGS)
def test_the_id_in_an_address_is_that_of_the_source(slug: str) -> None:
    assert source_id(source_address(slug)) == slug
    assert paragraph_id(source_address(slug)) == ""
    assert canonical_address(f"source/{slug}") == f"source/{slug}"


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("paragraph/05", "paragraph/5"),
        ("paragraph/\u0665", "paragraph/5"),
        ("paragraph/00000000005", "paragraph/00000000005"),
        ("paragraph/wire-05", "paragraph/wire-05"),
        ("paragraph/", "paragraph/"),
        ("paragraph", "paragraph"),
        ("stake/05", "stake/05"),
        ("dossier", "dossier"),
    ],
)
def test_a_typed_address_is_made_canonical(typed: str, canonical: str) -> None:
    assert canonical_address(typed) == Address(canonical)

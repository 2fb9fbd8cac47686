"""Two sides add sources or paragraphs under one id: both stay, and each passage keeps to its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.dossier.writing.fact_record import new_record
from jvexplore.records.merge import merge_records
from tests.dossier.writing.dossier_texts import fact
from tests.dossier.writing.merged_versions import BASE, added, edited, merge, without

if TYPE_CHECKING:
    from jvexplore.dossier.writing.fact_record import FactRecord


def source(*digests: str, **values: Any) -> FactRecord:
    paragraphs = [{"id": f"tel-{number}", "digest": digest} for number, digest in enumerate(digests, 1)]
    return new_record("sources", {"id": "tel", "paragraphs": paragraphs, **values})


def quote(name: str, *paragraphs: str, **values: Any) -> FactRecord:
    return fact(f"quote/{name}", passages=[{"paragraph": each} for each in paragraphs], **values)


def challenge(passages: Any) -> FactRecord:
    values = {"id": "why", "responses": [{"by": "ana", "passages": passages}], "conflict": [{"passages": passages}]}
    return new_record("challenges", values)


def test_the_passages_of_a_source_that_gets_another_id_follow() -> None:
    ours = added(source("a"), quote("one", "tel-1"), quote("both", "1", "tel-1"))
    theirs = added(
        source("b", "c", title="Later"),
        quote("two", "tel-2", "1"),
        challenge([{"paragraph": "tel-2", "start": 1, "end": 4}]),
        new_record("sources", {"id": "web", "based_on": ["tel", "wire"]}),
    )
    merged = merge(ours, theirs)
    assert merged == added(
        source("a"),
        source(title="Later", id="tel-2").with_values(
            {"paragraphs": [{"id": "tel-2-1", "digest": "b"}, {"id": "tel-2-2", "digest": "c"}]}
        ),
        quote("one", "tel-1"),
        quote("both", "1", "tel-1"),
        quote("two", "tel-2-2", "1"),
        challenge([{"paragraph": "tel-2-2", "start": 1, "end": 4}]),
        new_record("sources", {"id": "web", "based_on": ["tel-2", "wire"]}),
    )


def test_a_source_keeps_the_ids_of_its_paragraphs_that_do_not_begin_with_its_own() -> None:
    ours, theirs = (source(title=title, paragraphs=[{"id": "p", "gist": title}]) for title in ("A", "B"))
    merged = merge(added(ours, quote("one", "p")), added(theirs, quote("two", "p")))
    assert merged["source/tel"].table["paragraphs"] == [{"id": "p", "gist": "A"}]
    assert merged["source/tel-2"].table["paragraphs"] == [{"id": "p-2", "gist": "B"}]
    assert (merged["quote/one"], merged["quote/two"]) == (quote("one", "p"), quote("two", "p-2"))


def test_two_sources_with_ids_of_their_own_cannot_share_a_paragraph() -> None:
    ours, theirs = (source("a", id="tel"), quote("one", "tel-1")), (source("b", id="web"), quote("two", "tel-1"))
    merged = merge(added(*ours), added(*theirs))
    assert merged["source/tel"].table["paragraphs"] == [{"id": "tel-1", "digest": "a"}]
    assert merged["source/web"].table["paragraphs"] == [{"id": "tel-1-2", "digest": "b"}]
    assert (merged["quote/one"], merged["quote/two"]) == (quote("one", "tel-1"), quote("two", "tel-1-2"))


def test_one_article_that_both_added_is_one_source() -> None:
    merged = merge(added(source("a", "b", retrieved="2027-01")), added(source("a", "b", url="https://tel.example")))
    assert merged == added(source("a", "b", retrieved="2027-01", url="https://tel.example"))


def test_paragraphs_that_both_inserted_under_one_number_both_stay() -> None:
    def inserted(gist: str) -> dict[str, FactRecord]:
        paragraphs = [*BASE["source/wire"].table["paragraphs"], {"id": "2", "gist": gist}]
        return added(quote(gist, "2"), to=edited("source/wire", paragraphs=paragraphs))

    merged = merge(inserted("a"), inserted("b"))
    paragraphs = merged["source/wire"].table["paragraphs"]
    assert paragraphs == [{"id": "1"}, {"id": "3", "gist": "b"}, {"id": "2", "gist": "a"}]
    assert (merged["quote/a"], merged["quote/b"]) == (quote("a", "2"), quote("b", "3"))


def test_a_source_on_which_the_other_bases_one_is_kept() -> None:
    base = added(source("a"))
    theirs = added(new_record("sources", {"id": "web", "based_on": ["tel"]}), to=base)
    merged = merge(without("source/tel", base), theirs, base)
    assert merged["source/tel"].table["conflict"] == [{"deleted": True}]


def test_a_source_whose_paragraph_the_other_names_now_is_kept() -> None:
    base = added(source("a"), quote("one", "tel-1"))
    deleted = without("quote/one", without("source/tel", base))
    merged = merge(deleted, added(quote("two", "1", "tel-1"), to=base), base)
    assert merged == added(source("a", conflict=[{"deleted": True}]), quote("two", "1", "tel-1"))
    again = merge_records(
        merged, without("source/tel", merged), added(quote("three", "tel-1"), to=merged), FACT_MERGE_POLICY
    )
    assert again == added(quote("three", "tel-1"), to=merged)


def test_a_source_that_no_new_passage_names_is_deleted() -> None:
    base = added(source("a"), quote("one", "tel-1"))
    merged = merge(without("source/tel", base), edited("quote/one", base, text="Said"), base)
    assert merged == edited("quote/one", without("source/tel", base), text="Said")

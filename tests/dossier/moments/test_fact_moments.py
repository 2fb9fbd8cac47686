from __future__ import annotations

from jvexplore.dossier.moments.fact_moments import moment_references, timeline_moment
from jvexplore.dossier.moments.moment import parse_moment


def test_a_fact_is_sorted_by_when_it_is_or_by_its_beginning_or_by_its_end() -> None:
    assert timeline_moment("2018", "2014", "2019") == parse_moment("2018")
    assert timeline_moment(None, "2014", "2019") == parse_moment("2014")
    assert timeline_moment(None, "", "after event/completion") == parse_moment("after event/completion")
    assert timeline_moment(None) is None


def test_a_fact_refers_to_the_events_that_it_is_dated_by() -> None:
    found = moment_references("event/signing", "2014", "P5Y after event/completion")
    assert [*found] == [("when", "event/signing"), ("until", "event/completion")]
    assert [*moment_references(None, None, None)] == []

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.blocks import Heading, LabelledValues
from jvexplore.dossier.kinds.challenge import Challenge, Response
from jvexplore.dossier.model import Dossier

if TYPE_CHECKING:
    from jvexplore.dossier.pane_lists import State

RESPONSES = (Response(by="union", text="No jobs will go."),)


@pytest.mark.parametrize(
    ("status", "responses", "heading", "name", "row", "state"),
    [
        (None, (), "no response", "Open", "no response", "open"),
        (None, RESPONSES, "response on record", "Response on record", "1 response", "settled"),
        ("open", RESPONSES, "open", "Open", "1 response", "settled"),
        ("disputed", RESPONSES, "disputed", "Disputed", "disputed", "disputed"),
        ("answered", (), "response on record", "Response on record", "response on record", "settled"),
    ],
)
def test_a_response_makes_a_challenge_without_a_status_answered(
    status: str | None, responses: tuple[Response, ...], heading: str, name: str, row: str, state: State
) -> None:
    challenge = Challenge(id="jobs", title="Crews fear for their jobs", status=status, responses=responses)
    dossier = Dossier(id="x", title="X", collections={"challenges": (challenge,)})
    shown = challenge.heading_block(dossier)
    assert isinstance(shown, Heading)
    assert (shown.status, shown.state) == (heading, state)
    fields = next(each for each in challenge.detail_blocks(dossier) if isinstance(each, LabelledValues))
    assert dict(fields.rows)["Status"] == name
    assert (challenge.status_row(dossier).status, challenge.status_row(dossier).state) == (row, state)

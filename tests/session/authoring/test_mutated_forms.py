"""Forms of dossiers of which anything may be wrong: each opens, and saving it without typing changes nothing."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER, address_of, source_address
from jvexplore.dossier.load import read_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.dossier.writing.dossier_records import encode_dossier_records, parse_dossier_records
from jvexplore.errors import JvexploreError
from jvexplore.notes.notebook import Notebook
from jvexplore.session.authoring.fact_authoring import FactAuthoring
from jvexplore.session.authoring.form_draft import FormDraft
from jvexplore.session.fact_changes import FactChanges
from jvexplore.session.open_facts import OpenFacts
from jvexplore.toml import parse_toml
from tests.lighthouse import LIGHTHOUSE
from tests.mutated_dossiers import mutate, written
from tests.samples import NOON

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.dossier_records import DossierDocument


def test_forms_of_dossiers_in_which_anything_may_be_wrong(harm: int) -> None:
    document = parse_toml(LIGHTHOUSE.read_text("utf-8"))
    tried = 0
    for seed in range(harm // 3):
        text = written(mutate(document, Random(seed), 1 + seed % 25))
        try:
            records = parse_dossier_records(text, LIGHTHOUSE)
        except JvexploreError:  # in no shape to be changed at all
            continue
        tried += _try_forms(read_dossier(text, LIGHTHOUSE), records)
    assert tried > 2 * harm


def _try_forms(dossier: Dossier, document: DossierDocument) -> int:
    """Open and save each entry, without and with typing; return how many were saved."""
    facts = OpenFacts(dossier, ReferenceIndex(dossier))
    authoring = FactAuthoring(facts, FactChanges.__new__(FactChanges), Notebook(), "ana", lambda: NOON)
    tried = 0
    for address in (*dossier.facts, *map(source_address, filter(None, dossier.sources_by_id)), DOSSIER):
        form = authoring.open_edit(address_of(address))
        readings = [form.reading_of(each.key) for each in form.fields]
        assert form.problem_count >= sum(bool(each.problem) for each in readings)
        assert FormDraft.from_values(form.draft.to_values()) == form.draft
        if address in document.records:
            assert form.form_change().make_change(document.records) == document.records
            for each in form.fields:
                form.set_text(each.key, f"{form.text_of(each.key)} [")
            changed = replace(document, records=form.form_change().make_change(document.records))
            assert encode_dossier_records(changed)
            tried += 1
    return tried

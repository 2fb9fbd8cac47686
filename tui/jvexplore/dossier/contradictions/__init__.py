"""Contradictions: which facts of a dossier exclude each other, found by their values or written by a person.

Which facts are compared, and by which values, is said kind by kind in `dossier/kinds/compared_identities.py`; when two
values exclude each other, in `dossier/fact_comparison.py`.
"""

"""Contradictions: which facts of a dossier exclude each other, found by their values or written by a person."""

"""Suggestions for an open dossier: from which articles, what its facts answer, and accepting one."""

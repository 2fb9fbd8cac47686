"""The fingerprint of a fact: its values as text, which notes store to tell whether the fact has changed since.

`fact_changes.py` compares. Notes from earlier versions store other texts, whose wordings are frozen here.
"""

"""What is wrong in a dossier beyond values that do not fit their keys, each with a remedy.

`check_dossier.py` finds all of it; each other module checks one thing. What only one kind of fact can have wrong is in
its class (`Fact.own_problems`, `Fact.group_problems`).
"""

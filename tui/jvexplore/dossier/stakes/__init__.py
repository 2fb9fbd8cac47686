"""What the stakes in a company come to: sums, groups that can be compared, and their words.

Nothing here knows the class of a stake. Its page, with the chart of a group, is in `dossier/kinds/stake.py` and
`dossier/kinds/stake_charts.py`.
"""

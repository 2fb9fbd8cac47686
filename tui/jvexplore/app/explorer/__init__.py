"""The main screen: panes of facts on the left, the selected fact and its notes on the right, its keys in groups."""

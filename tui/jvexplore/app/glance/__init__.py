"""The deal at a glance: the first page that one sees, a card for each thing that matters."""

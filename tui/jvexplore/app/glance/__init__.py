"""The deal at a glance: the first page of a dossier, with a card for each thing that matters."""

"""Lists of the problems of a dossier (`!`), and of the facts in it that contradict each other (`C`)."""

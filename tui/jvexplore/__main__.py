"""Run jvexplore as `python -m jvexplore`."""

from jvexplore.cli import main

main()

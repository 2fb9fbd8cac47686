"""What a process may take that reads a file."""

from __future__ import annotations

from typing import NamedTuple


class ReaderLimits(NamedTuple):
    """What a process may take that reads a file.

    Attributes:
        processor_seconds: of computing, which on a busy machine takes longer but is not more.
        idle_seconds: in which it neither computes nor waits for a processor, where the system tells.
        seconds: in all.
        megabytes: of memory.
    """

    processor_seconds: int = 3
    idle_seconds: int = 3
    seconds: int = 30
    megabytes: int = 1024

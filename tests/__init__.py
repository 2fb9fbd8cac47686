"""All tests. What is set here holds from the first import on."""

import gc

# With Python's thresholds, a third of the processor time of the tests of the screen is garbage collection.
gc.set_threshold(500_000, 5, 2)

"""Keep what a person writes in a file, safely, without knowing what kind of record it is.

`store.py` saves: under a lock (`lock.py`), merging what others wrote meanwhile (`merge.py`), atomically, with backups
(`backups.py`). A kind of record brings a codec (`codec.py`) and a merge policy. The `toml_*` modules write TOML in
which what did not change stays as its author wrote it. Beside the file, `sidecar.py` keeps lock, drafts and backups.
"""

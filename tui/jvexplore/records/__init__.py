"""Store records of any kind in a file that people and other programs edit too, without losing anybody's changes.

`store.py` saves: it locks the file (`lock.py`), merges remote changes (`merge.py`), replaces the file atomically and
keeps backups (`backups.py`). Each kind of record supplies a codec (`codec.py`) and a merge policy. The `toml_*` modules
write TOML and preserve unchanged text. `sidecar.py` is the folder beside the file with lock, drafts and backups.
"""

"""A program that writes items, to be run beside others and to be killed: `python writer.py add|edit FILE NAME COUNT`.

It prints the key of each item, or the tag of each edit, once the store says that it is saved.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from tests.records.library import Item, item_key, library_store


def main(mode: str, path: Path, name: str, count: int) -> None:
    store = library_store(path)
    items = dict(store.load())
    for number in range(count):
        item, told = add(name, number) if mode == "add" else edit(items, name, number)
        items[item_key(item)] = item
        for before, after in store.save(items):
            if before:
                del items[item_key(before)]
            if after:
                items[item_key(after)] = after
        sys.stdout.write(f"{told}\n")
        sys.stdout.flush()


def add(name: str, number: int) -> tuple[Item, str]:
    item = Item(table=("books", "shelves")[number % 2], id=f"{name}-{number}", title=f"{name} {number}\n" * 50)
    return item, item_key(item)


def edit(items: dict[str, Item], name: str, number: int) -> tuple[Item, str]:
    """Add a tag to one of the items that all writers edit."""
    item = items[sorted(items)[number % len(items)]]
    tag = f"{name}-{number}"
    return replace(item, tags=(*item.tags, tag), revision=item.revision + 1), tag


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))

"""The user's settings: `config.toml` in the platform's configuration folder.

Invalid values are reported and ignored; all others take effect.
"""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, NamedTuple, get_args, get_type_hints

from jvexplore import paths
from jvexplore.errors import JvexploreError
from jvexplore.files import expand_home, stat_stamp
from jvexplore.preferences import load_preference, save_preference
from jvexplore.process_state import DateStyle


class Config(NamedTuple):
    """The settings.

    Attributes:
        theme: the name of a colour theme; empty for the last one chosen.
        author: the author of new notes; empty for the login name.
        notes: the folder for notes files; `None` for the platform's data folder.
        editor: a command; empty for `$VISUAL` or `$EDITOR`.
        dates: the date style.
        keys: comma-separated keys by binding id.
    """

    theme: str = ""
    author: str = ""
    notes: Path | None = None
    editor: str = ""
    dates: DateStyle = "day-month-year"
    keys: dict[str, str] = {}


_KEYS: Final = 'keys in quotation marks, like "n" or "n,f5"'
_EXPECTED_VALUES: Final = {
    "theme": "a theme's name in quotation marks",
    "author": "a name in quotation marks",
    "notes": "a folder's name in quotation marks",
    "editor": "a command in quotation marks",
    "dates": "one of " + ", ".join(f'"{style}"' for style in get_args(DateStyle)),
    "keys": 'a table: [keys], and below it lines like new_note = "n,f5"',
}
"""What each setting must be, for error messages."""


class Settings(NamedTuple):
    """The settings that were read, and their problems.

    Attributes:
        path: the settings file; it need not exist.
        config: the valid values, defaults for all others.
        problems: a line for each invalid value.
    """

    path: Path
    config: Config
    problems: tuple[str, ...] = ()


def theme_in_force(config: Config) -> str:
    """Return the last theme chosen: on screen, or in the settings if those changed since; empty if none."""
    chosen, _, named = load_preference("theme").partition("\t")
    return chosen if chosen and named == config.theme else config.theme


def remember_theme(name: str, config: Config) -> None:
    """Save the theme that was chosen on screen; it applies until the theme in the settings changes.

    An empty name clears the saved choice.
    """
    chosen = f"{name}\t{config.theme}"
    if load_preference("theme") != chosen.strip():
        save_preference("theme", chosen)


def read_settings() -> Settings:
    """Read the settings. Errors are returned in `problems`, never raised."""
    path = paths.settings_path()
    try:
        if stat_stamp(expand_home(path)) is None:
            return Settings(path, Config())
        from jvexplore.toml import read_toml  # noqa: PLC0415 - on use: most starts find no settings file

        return _check_settings(path, read_toml(path))
    except JvexploreError as error:
        return Settings(path, Config(), (str(error),))


def _check_settings(path: Path, document: dict[str, Any]) -> Settings:
    """Return the valid values, and a problem for each invalid one."""
    forms = get_type_hints(Config)
    checked: dict[str, Any] = {}
    problems = []
    for key, value in document.items():
        if key not in forms:
            close = get_close_matches(key, forms, 1)
            remedy = f'did you mean "{close[0]}"?' if close else "remove it"
            problems.append(f"{key}: unknown setting; {remedy}")
        elif key == "keys" and isinstance(value, dict):
            read = {name: _read_value(str, keys) for name, keys in value.items()}
            checked[key] = {name: keys for name, keys in read.items() if keys is not None}
            wrong = [name for name, keys in read.items() if keys is None]
            problems += [f"keys.{name}: must be {_KEYS}; fix or remove it" for name in wrong]
        elif (read_value := _read_value(forms[key], value)) is not None:
            checked[key] = read_value
        else:
            problems.append(f"{key}: must be {_EXPECTED_VALUES[key]}; fix or remove it")
    notes = checked.pop("notes", None)
    if (
        isinstance(notes, Path) and document["notes"].strip()
    ):  # a blank one, as a path, would be the folder of the settings
        try:
            checked["notes"] = paths.absolute_path(path.parent / notes.expanduser())
        except JvexploreError as error:
            problems.append(f"notes: {error}")
        except RuntimeError:
            problems.append(f"notes: no such home folder: {notes}; fix or remove it")
    return Settings(path, Config(**checked), tuple(f"{path}: {each}" for each in problems))


def _read_value(form: Any, value: Any) -> Any:
    """Return a value converted to the type `form`; `None` if it is not of that type."""
    from pydantic import TypeAdapter, ValidationError

    if isinstance(value, str) and "\0" in value:
        return None  # valid in no path and no command
    try:
        return TypeAdapter(form).validate_python(value)
    except ValidationError:
        return None

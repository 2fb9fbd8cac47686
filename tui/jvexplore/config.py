"""The user's settings: `config.toml` in the platform's configuration folder.

Invalid values are reported and ignored; all others take effect.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, NamedTuple, get_args

from jvexplore import paths
from jvexplore.closest_match import closest_match
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


_EXPECTED_BINDING: Final = 'keys in quotation marks, like "n" or "n,f5"'
_EXPECTED_VALUES: Final = {
    "theme": "a theme's name in quotation marks",
    "author": "a name in quotation marks",
    "notes": "a folder's name in quotation marks",
    "editor": "a command in quotation marks",
    "dates": "one of " + ", ".join(f'"{style}"' for style in get_args(DateStyle)),
    "keys": 'a table: [keys], and below it lines like new_note = "n,f5"',
}
"""What each setting must be, for error messages; the keys are those of `Config`."""


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
    """Return the valid values, and a problem for each invalid one.

    Without pydantic: its import would take longer than the rest of a start with a settings file.
    """
    values: dict[str, Any] = {}
    problems = []
    for key, value in document.items():
        if key not in _EXPECTED_VALUES:
            close = closest_match(key, _EXPECTED_VALUES)
            remedy = f'did you mean "{close}"?' if close else "remove it"
            problems.append(f"{key}: unknown setting; {remedy}")
        elif key == "keys" and isinstance(value, dict):
            values[key] = {name: keys for name, keys in value.items() if _is_valid_text(keys)}
            wrong = [name for name in value if name not in values[key]]
            problems += [f"keys.{name}: must be {_EXPECTED_BINDING}; fix or remove it" for name in wrong]
        elif key == "keys" or not _is_valid_text(value) or (key == "dates" and value not in get_args(DateStyle)):
            problems.append(f"{key}: must be {_EXPECTED_VALUES[key]}; fix or remove it")
        else:
            values[key] = value
    notes = values.pop("notes", "")
    if notes.strip():  # a blank one, as a path, would be the folder of the settings
        try:
            values["notes"] = paths.absolute_path(path.parent / Path(notes).expanduser())
        except JvexploreError as error:
            problems.append(f"notes: {error}")
        except RuntimeError:
            problems.append(f"notes: no such home folder: {Path(notes)}; fix or remove it")
    return Settings(path, Config(**values), tuple(f"{path}: {each}" for each in problems))


def _is_valid_text(value: object) -> bool:
    """Return whether a value is text without NUL, which is valid in no path and no command."""
    return isinstance(value, str) and "\0" not in value

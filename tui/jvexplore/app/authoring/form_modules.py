"""The modules that show forms: the screen does not stand still while they are imported for the first one."""

from __future__ import annotations

from typing import Final

FORM_MODULES: Final = ("jvexplore.app.authoring.form_actions", "jvexplore.app.authoring.word_actions")

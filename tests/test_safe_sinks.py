"""That nobody shows, prints or sends text but through what asks for a safe type; see `safe_text.py`.

Textual, Rich, click and Python take any text. What each of them may be asked for is therefore listed here: what is
on no list is refused, as a widget that nobody has used yet.
"""

from __future__ import annotations

import ast
from typing import Final

from tests.package_source import calls, last_name, line_of, nodes, runtime_imports

FREE_MODULES: Final = {
    *("textual", "textual.app", "textual.await_complete", "textual.binding", "textual.cache", "textual.color"),
    *("textual.constants", "textual.containers", "textual.dom", "textual.filter", "textual.geometry", "textual.keys"),
    *("textual.layout", "textual.message", "textual.message_pump", "textual.reactive", "textual.screen"),
    *("textual.scroll_view", "textual.strip", "textual.style", "textual.theme", "textual.widget", "textual.worker"),
    *("textual.document._document", "textual.document._wrapped_document", "rich.color"),
}
"""Modules of Textual and Rich that draw no text by themselves: anybody may import anything of them."""
REDRAWING: Final = {
    *("app/looks/colour_depth.py", "app/looks/drawn_style.py", "app/textual_workarounds/see_through.py"),
    "app/looks/line_segments.py",
}
"""What gives colours to safe content, or others to lines that are drawn already, and shows no other text."""
DRAWN_BY: Final = {
    "BRACKETED_PASTE_END": {"app/textual_workarounds/terminal_input.py"},
    "BRACKETED_PASTE_START": {"app/textual_workarounds/terminal_input.py"},
    "Compositor": {"app/textual_workarounds/changed_widgets.py"},
    "Content": {"app/looks/safe_content.py"},
    "Document": {"app/ui/long_text.py"},
    "DocumentNavigator": {"app/ui/long_text.py"},
    "Highlighter": {"app/ui/text_input.py"},
    "Label": {"app/ui/field_label.py"},
    "LinuxDriver": {"app/textual_workarounds/terminal_driver.py"},
    "OptionList": {"app/textual_workarounds/option_lists.py"},
    "Segment": REDRAWING,
    "SelectOverlay": {"app/ui/choice_field.py"},
    "Static": {"app/ui/safe_static.py"},
    "Text": {"app/ui/safe_rich_text.py"},
    "Visual": {"app/textual_workarounds/see_through.py"},
    "XTermParser": {"app/textual_workarounds/terminal_input.py"},
    "split_graphemes": {"app/ui/cells.py"},
}
"""What Textual and Rich draw text by, or send it, and who may use it; as a type, everybody may."""
MADE_BY: Final = {
    "Button": {"app/textual_workarounds/narrow_button.py"},
    "Input": {"app/ui/text_input.py"},
    "Select": {"app/ui/choice_field.py"},
    "Selection": None,
    "Style": None,
    "TextArea": {"app/export/export_dialog.py", "app/ui/long_text.py"},
}
"""Widgets that anybody may look for on a screen, but only these derive from; `None` is for what is no widget."""
CALLED_BY: Final = {
    **{key: set[str]() for key in ("Button", "Input", "Select", "TextArea", "from_markup")},
    **{key: set[str]() for key in ("print", "input", "getpass", "panic", "breakpoint", "SystemExit")},
    "CompletionItem": {"cli/addresses.py", "cli/dossier_name.py"},
    "Segment": REDRAWING,
    "copy_to_clipboard": {"app/keys/key_groups.py", "app/source/source_actions.py"},
    "echo": {"cli/output.py"},
    "put_path": {"cli/config.py"},
}
"""What is called to show, print or send text, and by whom; subclasses of ours have types of their own."""
SET_BY: Final = {
    "placeholder": {"app/ui/text_input.py", "app/ui/typed_text.py"},
    "plain": {"app/ui/safe_rich_text.py"},
    **{key: set[str]() for key in ("border_title", "border_subtitle", "tooltip", "label", "title", "sub_title")},
    # Long texts are made safe row by row, as they are drawn; the preview of an export is, before.
    "text": {
        *("app/ui/typed_text.py", "app/notes/note_area.py", "app/source/article_caret.py"),
        "app/export/export_dialog.py",
    },
}
"""Attributes of widgets by which text is shown, and who may set them."""
STREAMS: Final = ("stdout", "stderr", "__stdout__", "__stderr__")
STREAMING: Final = {
    *("shutdown.py", "cli/output.py", "terminal.py", "app/textual_workarounds/terminal_driver.py"),
    "article/import_/child/reader_process.py",
}
"""Who may so much as name a stream: two ask whether it is a terminal, the last has pipes to a child."""
WRITING: Final = {
    *("cli/output.py", "shutdown.py"),
    # Pipes between a process that reads a file and its parent.
    *("article/import_/child/reader_child.py", "article/import_/child/reader_process.py"),
    # Files, and records in them.
    "atomic_write.py",
    "app/textual_workarounds/terminal_driver.py",  # a question to the terminal, which is always the same
    *(
        "records/abandoned_drafts.py",
        "records/drafts.py",
        "records/store.py",
        "session/draft_autosaver.py",
        "session/handed_out_text.py",
    ),
}
"""Who may call something that is named `write`."""
PRINTING_MODULES: Final = {"cmd", "code", "curses", "logging", "pprint", "readline", "traceback", "warnings"}
OF_ANY: Final = {
    ".args": {"app/keys/typeahead.py"},
    ".filename": {"cli/merge.py"},
    ".loads": set[str](),
    "getattr": {"app/keys/key_groups.py", "export/json.py"},
    "vars": {"app/find/action_commands.py", "app/textual_workarounds/first_screen.py"},
}
"""What hands out `Any`, and who may use it where text is shown: mypy takes that for safe text where it is yielded."""
OF_CLICK: Final = {
    *("Choice", "DateTime", "FloatRange", "IntRange", "Path", "argument", "command", "group", "option"),
    *("pass_context", "version_option"),
    *("Command", "Context", "Group", "HelpFormatter", "Parameter", "get_current_context"),
    *("Abort", "ClickException", "NoSuchOption", "UsageError", "echo"),
    *("BashComplete", "CompletionItem", "FishComplete", "ZshComplete"),
}
"""What of click is used: what its errors say, `Program` makes safe."""


def test_textual_and_rich_are_given_text_only_by_what_asks_for_a_safe_type() -> None:
    known = {*DRAWN_BY, *MADE_BY}
    wrong = [
        f"{line_of(path, node)}: {name.name}"
        for path, node in runtime_imports()
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").partition(".")[0] in ("textual", "rich")
        and node.module not in FREE_MODULES
        for name in node.names
        if name.name not in known or name.asname or path not in DRAWN_BY.get(name.name, {path})
    ]
    assert not wrong


def test_only_what_asks_for_a_safe_type_derives_from_what_shows_text() -> None:
    derived = [
        (name, path, node)
        for path, node in nodes()
        if isinstance(node, ast.ClassDef)
        for base in node.bases
        if (name := last_name(base.value if isinstance(base, ast.Subscript) else base))
    ]
    allowed = {**DRAWN_BY, **{name: paths for name, paths in MADE_BY.items() if paths}}
    wrong = [line_of(path, node) for name, path, node in derived if path not in allowed.get(name, {path})]
    assert not wrong
    assert {name for name, _, _ in derived} >= {"Button", "Input", "Select", "Static", "TextArea"}


def test_modules_are_imported_that_print_nothing_and_libraries_by_name() -> None:
    imported = {
        (name.name.partition(".")[0], path)
        for path, node in runtime_imports()
        for name in ([ast.alias(node.module or "")] if isinstance(node, ast.ImportFrom) else node.names)
    }
    names = {name for name, _ in imported}
    assert {"json", "textual"} <= names
    printing = {(name, path) for name, path in imported if name in PRINTING_MODULES}
    assert printing == {("logging", "records/file_watch.py")}, "to keep watchdog from printing"
    whole = {name.name for _, node in runtime_imports() if isinstance(node, ast.Import) for name in node.names}
    assert not {name.partition(".")[0] for name in whole} & {"textual", "rich"}


def test_what_shows_or_prints_text_is_called_only_by_what_asks_for_a_safe_type() -> None:
    wrong = [line_of(path, node) for path, name, node in calls() if path not in CALLED_BY.get(name, {path})]
    assert not wrong


def test_click_is_asked_for_nothing_that_prints() -> None:
    used = {
        node.attr
        for _, node in nodes()
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "click"
    }
    imported = {
        name.name
        for _, node in nodes()
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "click"
        for name in node.names
    }
    assert used | imported == OF_CLICK


def test_streams_are_named_and_written_to_only_by_what_asks_for_a_safe_type() -> None:
    naming = {
        path
        for path, node in nodes()
        if (isinstance(node, ast.Attribute) and node.attr in STREAMS)
        or (isinstance(node, ast.ImportFrom) and node.module in ("sys", "os"))
    }
    assert naming == STREAMING
    assert {path for path, name, _ in calls() if name in ("write", "writelines")} == WRITING
    of_system = [line_of(path, node) for path, _, node in calls() if ast.unparse(node.func).startswith("os.write")]
    assert not of_system


def test_files_are_written_only_where_what_is_written_is_known() -> None:
    """A terminal is a file too."""
    of_paths = {
        path
        for path, name, node in calls()
        if name in ("write_text", "write_bytes") and isinstance(node.func, ast.Attribute)
    }
    assert of_paths == {"atomic_write.py"}


def test_nothing_is_any_where_text_is_shown() -> None:
    wrong = [
        line_of(path, node)
        for path, node in nodes()
        if path.startswith(("app/", "cli/", "export/"))
        and isinstance(node, ast.Name | ast.Attribute)
        and path not in OF_ANY.get("." * isinstance(node, ast.Attribute) + last_name(node), {path})
    ]
    assert not wrong


def test_the_program_ends_without_a_text() -> None:
    """`sys.exit` prints what is no number, and so does Textual with a message."""
    ending = [(path, node) for path, name, node in calls() if name == "exit"]
    assert {path for path, node in ending if ast.unparse(node.func) == "sys.exit"} == {"shutdown.py"}
    assert not [
        line_of(path, node)
        for path, node in ending
        if len(node.args) > 2 or any(keyword.arg == "message" for keyword in node.keywords)
    ]


def test_titles_and_placeholders_are_set_only_by_what_asks_for_a_safe_type() -> None:
    wrong = [
        line_of(path, node)
        for path, node in nodes()
        if path.startswith("app/") and isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        for each in ast.walk(target)
        if isinstance(each, ast.Attribute) and path not in SET_BY.get(each.attr, {path})
    ]
    assert not wrong


def test_what_is_drawn_already_gets_no_other_text() -> None:
    changing = {
        path
        for path, name, node in calls()
        if name == "_replace" and path.startswith("app/ui/") and any(each.arg == "text" for each in node.keywords)
    }
    assert changing == {"app/ui/cells.py"}


def test_widgets_draw_safe_content() -> None:
    drawing = [
        node.returns
        for path, node in nodes()
        if path.startswith("app/")
        and isinstance(node, ast.FunctionDef)
        and node.name == "render"
        and path not in REDRAWING
    ]
    assert drawing
    assert {ast.unparse(returns) if returns else "" for returns in drawing} == {"SafeContent"}

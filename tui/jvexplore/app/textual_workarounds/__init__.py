"""Workarounds for costs and bugs of Textual, each with its reason and its measured gain.

`tests/app/test_textual_workarounds.py` and `tests/app/test_widget_replacements.py` fail when a workaround stops working
or is no longer needed. Figures compare Textual 8.2.8 with and without a workaround, with the bundled dossier in a
terminal of 120 × 36. Counts are exact. Times are medians of 20 alternating runs on two shared cores; only their ratios
matter. A ratio, such as "0.56 of the time", compares the fastest runs, and may be chance between 0.94 and 1.06.
`python -m tests.bench workarounds widgets` measures all of them again.

In this package:

- `frame_rate`: Textual draws at most 60 frames a second; this raises the limit to 240. Actions that need several
  frames finish sooner: `tab` in 0.56 of the time, going to another pane in 0.52; `down` gains nothing.
- `escape_delay`: for esc, Textual waits 0.1 to 0.2 s for the rest of another key; this waits 0.025 s, and
  `terminal_driver` looks at the right moment. A form is closed in 0.3 of the time.
- `covered`: Textual draws widgets that are completely covered by others. Containers return one blank line instead: a
  start draws 151 lines instead of 289, and `tab` takes 0.86 of the processor time.
- `layouts`, `skip_second_draw`: Textual styles the first screen again when it becomes the current one. A start computes
  styles 38 times instead of 72. The time saved is too small to measure (0.96).
- `minimal_redraw`: Textual lays a new screen out three times for its size: a start does 2 layouts instead of 4. And it
  draws the whole screen for each change of the focus.
- `whole_first_frame`: Textual draws a dialog before its widgets know their sizes, again after each thing that they do
  about them, and after working out all styles once more. The form of a fact is drawn once, instead of twice as a whole
  and once in parts: its last change comes after 0.6 of the time, it takes 0.7 of the processor time, and 12.8 KiB are
  written instead of 26.6.
- `changed_widgets`: Textual asks all widgets between two changes for their lines, and draws what a layout changes
  twice. A start draws 151 lines instead of 324. `down` asks 2 widgets instead of 12, and executes 0.86 of the
  instructions (counted by cachegrind). Leaving the deal at a glance writes 0.49 of the bytes, together with a focus
  that does not draw the screen.
- `layouts`, `needs_scroll_bar`: Textual finds out only after a layout that a scroll bar is needed, and lays everything
  out again. Without that, a start does 2 layouts instead of 3.
- `layouts`, `LaidOutOnce` and `set_display`: Textual lays everything out again for each widget that has got another
  size or scroll bar. What is wrong with a filter is shown with 1 layout; `ui/text_input.py` has none for a letter, of
  which Textual makes 2.
- `see_through`: under two dialogs, Textual shows a stale copy of the screen below; and it draws that by way of Rich’s
  console, which takes a tenth of the time of opening and closing a dialog.
- `terminal_driver`: on exit Textual waits up to 0.2 s for its input thread; it draws on standard error even if that is
  redirected; and it accepts implausible sizes and clicks outside the screen. `q` takes 0.11 of the time: 20 ms instead
  of 120. `terminal_host` is the protocol of its application.
- `colour_codes`: Rich ends each run of cells with a reset, and names both colours of the next. A start writes 0.65 of
  the bytes, `down` 0.56, going to another pane 0.54.
- `background_reply`: Textual's parser reads a terminal's answer about its background as alt and typed characters.
- `terminal_input`: Textual's parser raises on invalid key sequences, and parses an ESC in a paste as a key.
- `narrow_button`: Textual fails to wrap a button's label in a window of two columns.
- `first_screen`: Textual fails to put another screen in the place of the first one.
- `option_lists`: Textual fails on a page key before a list is laid out.

Elsewhere, where the workaround is part of a widget or module with a wider purpose:

- `ui/line_view.py` replaces Textual's `OptionList`, which measures all rows, and redraws all visible ones at each key.
  Opening 10,000 rows examines at most 72 of them instead of 50,068, in 0.04 s instead of 0.6; `down` draws 2 lines
  instead of 34, in 2.5 ms instead of 5.7. A page of another length needs no layout; in Textual, each needs one.
- `ui/key_bar.py` replaces Textual's footer, which mounts a widget for each key, mounts all of them again when the keys
  change, and truncates keys that do not fit. A start has 17 widgets instead of 107, and 2 layouts instead of 6; it
  takes 0.66 of the processor time, `tab` 0.52.
- `ui/long_text.py`: Textual's text areas process a whole line for each visible row of it, and join all lines. A letter
  typed in a line of 100,000 characters examines 3,758 characters instead of 3.4 million.
- `looks/line_segments.py`: Textual sorts and adds the styles of a line each time that it is drawn. `down` executes
  0.94 of the instructions (counted by cachegrind).
- `ui/row_document.py`: Textual's documents count all rows each time that their number is needed.
- `ui/row_wrapper.py`: Textual wraps a changed line completely: 1.09 ms for 100,000 characters, here 0.09. With all
  three, a typed letter takes 7 ms instead of 180 in such a line, and 6 ms instead of 38 in a note of 10,000 lines.
- `explorer/explorer_layout.py`, `ExplorerLayout.set_first_classes`: Textual computes all styles again for each class
  added to a screen. A start computes 38 instead of 108. The time saved is too small to measure (0.94).
- `looks/themed_app.py`, `_load_screen_css`: for a dialog with a style sheet of its own, Textual parses all style sheets
  again, and computes the styles of all that stands below it. The first `?` executes 0.76 of the instructions
  (counted by cachegrind).
- `looks/themed_app.py`, `_prune`: Textual lays the screen below a dialog that was closed out again, and draws it as a
  whole once or twice more.
- `ui/cells.py`: Rich counts everything that a zero-width joiner links as one character.
- `ui/text_input.py`, `ui/typed_text.py`: Textual drops typed joiners, direction marks and special spaces.
- `ui/messaging_app.py`: Textual shows messages as toasts, which cover the text.
- `keys/key_queue.py`: Textual passes a key to the widget that has the focus when the key arrives.
- `keys/keymap.py`: rebinding one key makes Textual unbind it from every binding of the same scope.
- `startup/in_terminal.py`: instead of Textual's traceback, the program prints the reason for its end in one line.
- `find/palette_app.py`: the palette and its commands are imported only when it is opened. A start takes
  0.93 of the processor time by the fastest runs, 0.98 by the medians.
- `process_state.py`: garbage collection, which would run 42 times, is off during the start. A start takes 0.87 of the
  processor time.
"""

"""Workarounds for costs and bugs of Textual, each with its reason and its measured gain.

`tests/app/test_textual_workarounds.py` and `tests/app/test_widget_replacements.py` notice when one stops working, and
when Textual does without it. Figures are with the trick and without it, of Textual 8.2.8 with the bundled dossier in a
terminal of 120 × 36: counts, which are the same each time, and medians of 20 times in turn on two shared cores
(`python -m tests.bench workarounds widgets` measures them again), of which only the ratio
matters. Ratios are of the least times; from 0.94 to 1.06, they may be chance.

In this package:

- `frame_rate`: Textual draws at most 60 frames a second; 240 are allowed here. What takes several frames is
  there sooner: the last change of `tab` and of another pane after 0.56 and 0.52 of the time; `down` gains nothing.
- `covered`: Textual draws what lies under other widgets. Containers give one blank line instead: a start draws 554
  lines, not 1,490. `tab` takes 0.86 of the processor time.
- `layouts`, `skip_second_draw`: Textual lays out the first screen again when it becomes the current one. A start takes
  4 layouts, not 5, and works out styles 37 times, not 71. In time that cannot be measured (0.96).
- `layouts`, `needs_scroll_bar`: Textual sees only after a layout that a scroll bar is needed, then lays out again. A
  list that needs one is laid out once less; a start draws 554 lines, not 590, and writes 1 %
  less. In time that cannot be measured.
- `see_through`: Textual shows through two dialogs what was below them when the second came.
- `terminal_driver`: Textual waits for its input thread at the end, up to 0.2 s; draws on standard error, wherever that
  goes; and takes sizes and clicks that cannot be. `q` takes 0.11 of the time: 20 ms, not 120.
  `terminal_host` is what it asks of the application.
- `terminal_input`: Textual's parser raises on bytes that are no key, and takes an ESC in a paste for a key.
- `narrow_button`: Textual fails to wrap the words of a button in a window of two columns.
- `option_lists`: Textual fails when a page key comes before a list is laid out.

What is part of a widget's own work stays there:

- `ui/line_view.py`, in place of Textual's `OptionList`, which measures every row, and draws all in view at each key. To
  open 10,000 rows: at most 72 are looked at, not 50,068, 0.04 s and not 0.6 s; `down` draws 2 lines, not 34, 2.5 ms and
  not 5.7. A page of another length is shown without a layout; Textual takes one for each.
- `ui/key_bar.py`, in place of Textual's footer, which mounts a widget for each key, anew when the keys are others, and
  cuts off those that do not fit. A start has 17 widgets, not 110, 4 layouts, not 7. A start takes 0.66 of the
  processor time, `tab` 0.52.
- `ui/long_text.py`: Textual's text areas look at a whole line for each row of it that is drawn, and join all lines. A
  letter in a line of 100,000 characters: 3,758 characters are looked at, not 3.4 million.
- `ui/row_document.py`: Textual's documents count all rows whenever they are asked how many there are.
- `ui/row_wrapper.py`: Textual wraps all of a changed line. In a line of 100,000 characters: 0.09 ms, not 1.09.
  All three, for a letter: 7 ms, not 180, in such a line; 6 ms, not 38, in a note of 10,000 lines.
- `explorer/explorer.py`, `Explorer.set_first_classes`: Textual works out styles again for each class that a screen
  gets. A start works out 37, not 107. In time that cannot be measured (0.94).
- `ui/cells.py`: Rich takes whatever a joiner joins for one sign.
- `ui/text_input.py`, `notes/note_area.py`: Textual drops joiners, wide spaces and directions that are typed.
- `ui/messaging_app.py`: Textual tells nobody that a message was clicked away.
- `keys/key_queue.py`: Textual hands a key to whatever has the focus when the key comes.
- `keys/keymap.py`: where one key is changed, Textual takes it from every binding of that place.
- `startup/in_terminal.py`: where Textual would print a traceback, the program ends, and says why in a line.
- `find/palette_app.py`: the palette and its commands, 39 modules, are imported when it is opened. A start takes
  0.93 of the processor time at the least, 0.98 at the median.
- `process_state.py`: garbage is not collected during the start, which would be done 42 times. A start takes
  0.87 of the processor time.
"""

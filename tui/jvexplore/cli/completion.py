"""`jvexplore completion`: shell completion of commands, options and addresses."""

from __future__ import annotations

import click
from click.shell_completion import BashComplete, FishComplete, ZshComplete

from jvexplore.cli.options import format_examples
from jvexplore.cli.output import print_text
from jvexplore.sanitize import sanitize_text


class _BashComplete(BashComplete):
    """Adds no space after a key: `role=` is followed by its value."""

    source_template = BashComplete.source_template.replace(
        "COMPREPLY+=($value)", "COMPREPLY+=($value)\n            [[ $value == *= ]] && compopt -o nospace"
    )


_SHELLS = {each.name: each for each in (_BashComplete, ZshComplete, FishComplete)}

_EXAMPLES = format_examples(
    'eval "$(jvexplore completion bash)"                              in ~/.bashrc',
    'eval "$(jvexplore completion zsh)"                               in ~/.zshrc',
    "jvexplore completion fish > ~/.config/fish/completions/jvexplore.fish",
)


@click.command("completion", epilog=_EXAMPLES)
@click.argument("shell", type=click.Choice(list(_SHELLS)))
def command(shell: str) -> None:
    """Print the completion script for SHELL.

    It completes commands, options, file names, addresses, and the keys and known words of facts.
    """
    program = click.get_current_context().find_root().command
    print_text(sanitize_text(_SHELLS[shell](program, {}, "jvexplore", "_JVEXPLORE_COMPLETE").source() + "\n"))

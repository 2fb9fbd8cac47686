"""`jvexplore suggest`: facts that rules, or another provider, find in an article."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from jvexplore.article.import_.import_article import import_article
from jvexplore.cli.article_file import read_article
from jvexplore.cli.dossier_changes import DossierChange, DossierToChange, change_dossier
from jvexplore.cli.fact_completion import complete_kind
from jvexplore.cli.fact_origin import acceptance_origin
from jvexplore.cli.fact_output import print_addresses
from jvexplore.cli.options import format_examples, with_files_to_change
from jvexplore.cli.output import print_data, print_notice, print_text
from jvexplore.cli.provider_completion import complete_provider
from jvexplore.dossier.bundled import is_bundled
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier_folder import dossier_file
from jvexplore.errors import JvexploreError
from jvexplore.export.json_text import dump_json
from jvexplore.paths import NoHomeFolder
from jvexplore.sanitize import sanitize_line, sanitize_text
from jvexplore.session.read_article import name_article
from jvexplore.session.suggestions.dossier_articles import dossier_articles
from jvexplore.session.suggestions.rejected_memory import RejectedMemory
from jvexplore.session.suggestions.sound_suggestions import SoundAcceptance
from jvexplore.session.suggestions.suggest_for_dossier import suggest_for_dossier
from jvexplore.suggest.grounding.drop_reasons import DROP_REASONS
from jvexplore.suggest.imported_paragraphs import article_of_import
from jvexplore.suggest.language_notice import language_notice
from jvexplore.suggest.plain_suggestion import plain_suggestion
from jvexplore.suggest.providers import RULES, load_provider
from jvexplore.suggest.suggest_facts import suggest_facts

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence
    from datetime import datetime

    from jvexplore.cli.file_options import FileOptions
    from jvexplore.dossier.model import Dossier
    from jvexplore.suggest import Article, Suggestion
    from jvexplore.suggest.grounding.drop_reasons import DropReason
    from jvexplore.suggest.providers import Provider
    from jvexplore.suggest.rejected_suggestions import RejectedSuggestion

_EXAMPLES = format_examples(
    "jvexplore suggest article.html",
    "jvexplore suggest article.txt --published 2027-03-04 --kind stake --json",
    "jvexplore suggest --dossier finch --min-confidence 0.9 --accept",
)


class SuggestCall(NamedTuple):
    """What was asked for, by the names of the options."""

    article: Path | None
    providers: tuple[str, ...]
    kind: str | None
    min_confidence: float | None
    published: datetime | None
    language: str
    as_json: bool
    accept: bool
    send: bool

    def check(self) -> None:
        """Check that the options fit together.

        Raises:
            UsageError: if they do not.
        """
        if self.kind is not None and self.kind not in collection_names():
            raise click.UsageError(f'--kind "{self.kind}": use one of {", ".join(collection_names())}')
        if self.accept and self.article:
            raise click.UsageError("--accept needs a dossier, not an article")
        if self.accept and self.min_confidence is None:
            raise click.UsageError("--accept needs --min-confidence")
        if not self.article and (self.published or self.language):
            raise click.UsageError("--published and --language are those of ARTICLE: name one")

    def wants(self, suggestion: Suggestion) -> bool:
        """Return whether a suggestion is one of those that were asked for."""
        is_sure = self.min_confidence is None or suggestion.confidence >= self.min_confidence
        return is_sure and self.kind in (None, suggestion.kind)


@click.command("suggest", epilog=_EXAMPLES)
@click.argument("article", type=click.Path(path_type=Path, readable=False), required=False)
@click.option(
    "--provider",
    "providers",
    multiple=True,
    metavar="NAME",
    shell_complete=complete_provider,
    help="Who suggests; may be repeated. Default: rules.",
)
@click.option("--kind", metavar="KIND", shell_complete=complete_kind, help="Only facts of this kind, such as stake.")
@click.option(
    "--min-confidence", type=click.FloatRange(0, 1), metavar="N", help="Only suggestions that are right N times of 1."
)
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day of ARTICLE.")
@click.option("--language", default="", metavar="TAG", help="The language of ARTICLE, such as en.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: a list of suggestions.")
@click.option("--accept", is_flag=True, help="Write them into the dossier; needs --min-confidence.")
@click.option("--send", is_flag=True, help="Let a provider send the text of the article away.")
@with_files_to_change
def command(options: FileOptions, **given: Any) -> None:
    """Suggest facts from the words of an article.

    Without ARTICLE, the sources of the dossier are read of which you have a copy. With it, the article in that
    file is, without any dossier. Each suggestion rests on exact words; what the article does not say is dropped, and
    counted on standard error.
    """
    call = SuggestCall(**given)
    call.check()
    providers = [_provider(name, is_sending=call.send) for name in dict.fromkeys(call.providers or (RULES,))]
    if call.article:
        articles: Sequence[Article] = [_read_article(call.article, call)]
        found, dropped = suggest_facts(articles[0], providers)
    else:
        if call.accept:
            options.require_dossier()
        dossier = options.load_dossier()
        articles = _dossier_articles(options, dossier)
        found, dropped = suggest_for_dossier(dossier, articles, providers, _rejected(options))
    kept = [each for each in found if call.wants(each)]
    for notice in dict.fromkeys(filter(None, (language_notice(each, providers) for each in articles))):
        print_notice(sanitize_line(notice))
    _print_dropped(dropped)
    if call.accept:
        _accept(options, kept, found)
    elif call.as_json:
        print_data(dump_json([plain_suggestion(each) for each in kept]))
    else:
        print_text(sanitize_text("".join(_lines(each) for each in kept)))


def _provider(name: str, *, is_sending: bool) -> Provider:
    provider = load_provider(name)
    if provider.receiver and not is_sending:
        what = f'the provider "{name}" sends the text of the article to {provider.receiver}'
        raise click.UsageError(f"{what}; add --send if it may")
    return provider


def _read_article(path: Path, call: SuggestCall) -> Article:
    read = read_article(path)
    try:
        imported = import_article(read.data, read.suffix)
    except JvexploreError as error:
        raise name_article(read.name, error) from None
    return article_of_import(imported, call.published.date() if call.published else None, call.language)


def _dossier_articles(options: FileOptions, dossier: Dossier) -> Sequence[Article]:
    attached = options.attached_copies(dossier)
    articles = dossier_articles(dossier, attached) if attached else []
    if not articles:
        raise JvexploreError("there is no copy of the article", "name it with --article FILE")
    return articles


def _rejected(options: FileOptions) -> Sequence[RejectedSuggestion]:
    """Return what the reader rejected for the dossier; for the bundled one, that is beside its copy."""
    path = options.dossier_path
    with suppress(NoHomeFolder):
        return RejectedMemory(dossier_file(path.stem) if is_bundled(path) else path).read()
    return []


def _print_dropped(dropped: Counter[DropReason]) -> None:
    if total := sum(dropped.values()):
        listed = "; ".join(f"{count} {DROP_REASONS[reason]}" for reason, count in dropped.most_common())
        print_notice(sanitize_line(f"{total} dropped: {listed}."))


def _accept(options: FileOptions, kept: Sequence[Suggestion], found: Sequence[Suggestion]) -> None:
    """Write the suggestions that need nothing else into the dossier, with the parties that they name."""
    whole = [each for each in kept if not each.needs]
    added: list[str] = []
    left_out: list[Suggestion] = []

    def make_change(change: DossierToChange) -> DossierChange:
        acceptance = SoundAcceptance(
            change.dossier,
            lambda records: change.with_records({**change.records, **records}),
            options.attached_copies,
            acceptance_origin(),
        )
        accepted = acceptance.accept(whole, found)
        added.extend(accepted.records)
        left_out.extend(accepted.left_out)
        return DossierChange({**change.records, **accepted.records}, changed=())

    if whole:
        change_dossier(options, make_change)
    if waiting := len(kept) - len(whole):
        print_notice(sanitize_line(f"{waiting} not accepted, because something must be filled in."))
    if left_out:
        print_notice(sanitize_line(f"{len(left_out)} not accepted, because the dossier would have a problem."))
    print_addresses(added)


def _lines(suggestion: Suggestion) -> str:
    """Return a suggestion in two lines: what it says, and the words."""
    fields = "  ".join(f"{key}={_shown(value)}" for key, value in suggestion.fields.items())
    needs = f"  needs {', '.join(suggestion.needs)}" if suggestion.needs else ""
    words = " … ".join(f"¶ {each.paragraph}: {each.exact}" for each in suggestion.passages)
    return f"{suggestion.kind}  {fields}  ({suggestion.confidence:.2f}){needs}\n    {words}\n"


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)

"""Files of each format, damaged in every way: each is read, or refused in one line, in little time and memory.

`--harm 300` tries 1,000 files of each format.
"""

from __future__ import annotations

import os
import resource
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.article.import_.child.reader_limits import ReaderLimits
from jvexplore.article.import_.formats import FORMATS
from tests.article.import_.child.damaged_files import count_sorts, damaged, read_damaged
from tests.article.import_.encrypted_pdf import WITH_EMPTY_PASSWORD
from tests.article.import_.mails import make_mail, page_of
from tests.article.import_.one_text import BYLINE, HEADLINE, PARAGRAPHS
from tests.article.import_.page_shapes import as_amp, as_old_tables, with_clutter
from tests.article.import_.pdf_article import article_pdf
from tests.article.import_.pdf_columns_set import Setting
from tests.article.import_.word_files import paragraph, table, word_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.file_format import FileFormat

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits of processes")

_TEXT: Final = "\n\n".join((HEADLINE, BYLINE, *PARAGRAPHS))
_PAGE: Final = page_of(HEADLINE, BYLINE, *PARAGRAPHS)
GOOD_FILES: Final[dict[str, Sequence[bytes]]] = {
    "PDF": [article_pdf(2, Setting()), article_pdf(1, Setting(indent=0, gap=6)), WITH_EMPTY_PASSWORD],
    "mail": [
        make_mail(_TEXT, _PAGE, cte="quoted-printable", Subject="Glass für alle").as_bytes(),
        make_mail(_TEXT, cte="base64", Subject="Fwd: Glass").as_bytes(),
        make_mail("See below.", files=[("a.docx", word_file(*map(paragraph, PARAGRAPHS)))]).as_bytes(),
        b"From ana Thu Oct 14\n" + make_mail(page=_PAGE).as_bytes(),
    ],
    "text": [_TEXT.encode(), _TEXT.encode("utf-16"), _TEXT.encode("cp1252", "replace"), f"# {_TEXT}\n- a\n".encode()],
    "web page": [with_clutter().encode(), as_amp().encode("utf-16"), as_old_tables().encode("cp1252", "replace")],
    "Word": [
        word_file(
            paragraph(HEADLINE, style="Title"),
            paragraph(BYLINE, style="Byline"),
            *map(paragraph, PARAGRAPHS),
            table(("Partner", "Share"), ("Brackwater", "51 per cent")),
            core="<dc:title>Furnace</dc:title><dc:creator>Ines Calloway</dc:creator>",
        ),
        word_file(
            paragraph("A deal."), parts={"footnotes": f'<w:footnote w:id="1">{paragraph("A note.")}</w:footnote>'}
        ),
    ],
}
"""Files of each format, by its name."""


@pytest.mark.parametrize("file_format", FORMATS, ids=[each.name for each in FORMATS])
def test_damaged_files_cost_a_line(file_format: FileFormat, harm: int) -> None:
    good = GOOD_FILES[file_format.name]
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss  # of any process that another test has begun
    assert [each.sort for each in read_damaged(file_format, good)] == ["read"] * len(good)
    outcomes = read_damaged(file_format, [damaged(seed, good) for seed in range(max(10, (harm - 10) * 1000 // 290))])
    sorts = count_sorts(outcomes)
    assert sorts.keys() <= {"read", "refused"}, [each for each in outcomes if each.sort not in ("read", "refused")]
    assert max(each.milliseconds for each in outcomes) < 1000 * ReaderLimits().processor_seconds
    assert not [each.told for each in outcomes if "\n" in each.told or "Traceback" in each.told]
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss <= max(most, ReaderLimits().megabytes << 10)

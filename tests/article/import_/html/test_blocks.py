"""The visible text of a page is divided as readers see it, each paragraph with the page's own characters."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.html.blocks import read_page_blocks
from jvexplore.article.import_.html.tree import parse_page
from jvexplore.article.saved_page import extract_text


def texts(body: str) -> list[str]:
    return [each.text for each in read_page_blocks(parse_page(f"<html><body>{body}</body></html>"))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One\n two</p>three<p>four", ["One two", "three", "four"]),
        ("<p><b>A</b>libaba<i> and</i> <a href=x>JD</a>.com</p>", ["Alibaba and JD.com"]),
        ("<div>One<p>Two</p>Three<ul><li>Four<li>Five</ul></div>", ["One", "Two", "Three", "Four", "Five"]),
        (
            "<p>&pound;21m &amp;amp; caf&eacute; &#8364;5&nbsp;bn co&shy;op&#x2026;</p>",
            ["£21m &amp; café €5\xa0bn co\xadop…"],
        ),
        ("<p>He said <q>yes</q>.</p>", ["He said “yes”."]),
        ("<p>First line<br>goes on</p>", ["First line goes on"]),
        ("<p>It ends here.<br>Another begins.</p>", ["It ends here.", "Another begins."]),
        ("<div>One<br><br>Two<br> <br/>\n<br>Three</div>", ["One", "Two", "Three"]),
        (
            "<p>Held by:<br>Finch, 40 per cent of all shares<br>Heron, 2</p>",
            ["Held by:", "Finch, 40 per cent of all shares", "Heron, 2"],
        ),
        ("<p>Taken<sup>1</sup> by<sup><a href=#f>b</a></sup> all.<sup>[3]</sup>*</p>", ["Taken by all.*"]),
        (
            "<p>5 km<sup>2</sup>, 10<sup>9</sup>, the XX<sup>e</sup>, 1<sup>st</sup>, H<sub>2</sub></p>",
            ["5 km2, 109, the XXe, 1st, H2"],
        ),
        ("<p>One<!-- no --> word<script>no</script><style>no</style>.</p>", ["One word."]),
        (
            "<p>Seen<i style='display: none'>no</i><i hidden>no</i> <a>here<i class='sr-only'> no</i></a></p>",
            ["Seen here"],
        ),
        ("<p>Ms Ora<span class='tooltip-box'>Ora Lund Also read this</span> left.</p>", ["Ms Ora left."]),
        ("<div><span class=a>Ana Okoye</span><span class=b>4 March</span></div>", ["Ana Okoye 4 March"]),
        ("<p class=by><span>By Ana</span><time>4 March</time></p>", ["By Ana 4 March"]),
        ("<h2>Deal<a class=headerlink href=#deal>¶</a></h2>", ["Deal"]),
        ("<h3><button>More</button></h3><p>a<button>i</button>b</p><button>Go</button>", ["More", "ab", "Go"]),
        ("<my-box>One</my-box><my-box>Two</my-box><p>Thr<my-x>e</my-x>e</p>", ["One", "Two", "Three"]),
        ("<template shadowrootmode=open><p>Seen</p></template><template><p>Not</p></template>", ["Seen"]),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", ["漢字"]),
        ("<select><option>no</select><textarea>no</textarea><noscript>Turn it on</noscript>* * *", []),
        ("<p>１９９９年。<br>終わり。</p>", ["１９９９年。", "終わり。"]),
    ],
)
def test_texts(body: str, expected: list[str]) -> None:
    assert texts(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "<p>Taken<sup>1</sup> by<sup><a href=#f>b</a></sup> all.<sup>[3]</sup>* Not<sup>†</sup> all.<sup><b>12</b></sup></p>",
        "<p>5 km<sup>2</sup>, 10<sup>9</sup>, the XX<sup>e</sup>, 1<sup>st</sup>, M<sup>c</sup>D, 2<sup>a</sup></p>",
    ],
)
def test_a_copy_that_is_a_page_has_the_same_footnotes(body: str) -> None:
    assert [extract_text(body)] == texts(body)


def test_rows_of_data_are_one_text_and_cells_of_a_layout_are_not() -> None:
    rows = "<tr><th>Holder<th>Per cent</tr><tr><td>Finch<br>plc</td><td><p>40</p></td></tr><tr><td></td><td>2</td></tr>"
    assert texts(f"<table><caption>Stakes</caption>{rows}</table>after") == [
        *("Stakes", "Holder\tPer cent", "Finch plc\t40", "2", "after"),
    ]
    layout = f"<table><tr><td>Menu<td>{'A long text. ' * 20}</td></tr><tr><td>a<td>b</table>"
    assert texts(layout) == ["Menu", ("A long text. " * 20).strip(), "a", "b"]
    assert texts("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>") == ["a", "b", "c", "d"]


def test_preformatted_text_is_read_as_text() -> None:
    lines = (
        "The two companies will put a lot of money into a plant\nnear the river, and one of them is to own more of it\n"
        "than the other.\n\nIt opens in May, as it was said that it would, or not\nat all, if gas gets dearer.\n"
    )
    assert texts(f"<pre>{lines}</pre>") == [" ".join(each.split()) for each in lines.split("\n\n")]


def test_links_are_measured_and_what_is_hidden_is_told() -> None:
    page = parse_page("<p>A <a href=x>link</a></p><div style='visibility:hidden'><p>x</p></div><p><a>y</a><br><a>z</a>")
    found = [(each.text, each.link_chars, each.is_hidden) for each in read_page_blocks(page)]
    assert found == [("A link", 4, False), ("x", 0, True), ("y", 1, False), ("z", 1, False)]

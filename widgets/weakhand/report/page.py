"""The page: all sections in one file that needs no script, no network and no other file."""

from __future__ import annotations

from collections.abc import Iterable
from string import Template
from typing import Final

from weakhand.report.markup import Section, safe


def report_page(title: str, sections: Iterable[Section], foot: str = "") -> str:
    """Return the whole page with its table of contents."""
    every = list(sections)
    links = "".join(f'<li><a href="#{one.ident}">{safe(one.title)}</a></li>' for one in every)
    body = "".join(
        f'<section id="{one.ident}"><h2>{safe(one.title)}</h2>{one.html}</section>' for one in every
    )
    return _PAGE.substitute(title=safe(title), links=links, body=body, foot=safe(foot))


_PAGE: Final = Template("""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>$title</title>
<style>
:root {
  color-scheme: light dark;
  --ink: #1f2124; --soft: #565b62; --page: #f6f7f8; --card: #ffffff; --line: #dcdfe2;
  --warm: #faf3e3; --link: #1b5b68; --mark: #fdeab3; --edge: #b98a1d;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #ececec; --soft: #b9bdc2; --page: #181818; --card: #212121; --line: #3c3f43;
    --warm: #302a1d; --link: #8accd6; --mark: #4d3f14; --edge: #d9ae4a;
  }
}
html { scroll-behavior: smooth; }
body { font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  color: var(--ink); background: var(--page); max-width: 58rem; margin: 0 auto;
  padding: 2.5rem 1.25rem 5rem; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2rem; margin: 0 0 .75rem; }
h2 { font-size: 1.45rem; margin: 0 0 .75rem; }
h3 { font-size: 1.1rem; margin: 2.2rem 0 .4rem; }
h4 { font-size: 1rem; margin: 0 0 .3rem; }
h5 { font-size: .95rem; margin: 0; }
p { margin: .6rem 0; max-width: 46rem; }
ul { max-width: 45rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
nav { background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
  padding: .7rem 1.2rem; margin: 1.25rem 0; }
nav ol { margin: 0; padding-left: 1.2rem; columns: 16rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
  padding: 1.4rem 1.5rem 1.6rem; margin: 1.5rem 0; }
.sheet + .sheet { border-top: 1px solid var(--line); margin-top: 2rem; }
.note { background: var(--warm); border-left: 3px solid var(--edge); border-radius: .3rem;
  padding: .35rem 1rem; margin: .9rem 0; }
figure { margin: 1.4rem 0; }
figure img { max-width: 100%; height: auto; display: block; border-radius: .3rem; }
figcaption, caption, .when { color: var(--soft); font-size: .875rem; }
figcaption { margin-top: .4rem; max-width: 42rem; }
caption { text-align: left; padding-bottom: .35rem; caption-side: top; }
.wide { overflow-x: auto; margin: 1.2rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; padding: .4rem .6rem .4rem 0; vertical-align: top;
  border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th { font-weight: 600; color: var(--soft); font-size: .85rem; vertical-align: bottom; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; padding-right: 1rem; }
td.number { white-space: nowrap; }
summary { cursor: pointer; color: var(--link); padding: .3rem 0; }
.pair { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.2rem; margin: 1rem 0; }
.pair h3 { margin: 0 0 .3rem; }
.pair > p { margin: .2rem 0 .6rem; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
.sides ol { padding-left: 1.6rem; margin: .35rem 0; }
.sides summary { font-size: .9rem; padding: .1rem 0 .1rem .2rem; }
.sides li { margin: .35rem 0; }
.sides .when { margin: .1rem 0; font-variant-numeric: tabular-nums; }
mark { color: inherit; background: var(--mark); border-radius: .15rem; padding: 0 .1rem;
  text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--edge);
  text-underline-offset: .15em; }
blockquote { border-left: 3px solid var(--line); margin: .6rem 0; padding: .1rem 0 .1rem 1rem;
  white-space: pre-line; max-width: 46rem; }
footer { color: var(--soft); font-size: .875rem; }
@media (max-width: 40rem) { .sides { grid-template-columns: 1fr; } }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10.5pt; background: none; }
  section, nav { border: 0; padding: 0; }
  section { break-before: page; }
  #overview { break-before: auto; }
  figure, tr, .note { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  mark { print-color-adjust: exact; }
}
</style>
</head>
<body>
<header><h1>$title</h1></header>
<nav aria-label="Contents"><ol>$links</ol></nav>
<main>
$body
</main>
<footer><p>$foot</p></footer>
</body>
</html>
""")

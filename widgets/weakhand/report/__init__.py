"""A cohort in one page: gathered from the ledger and the gradebook, and told with figures.

``gather`` reads, ``weakhand.insight`` counts, ``weakhand.plots`` draws; the sections here only
say in words and tables what came out. Texts of learners are escaped wherever they stand.
"""

from weakhand.report.gather import Gathered, Texts, gather, has_ledger
from weakhand.report.people import People, people
from weakhand.report.reading import reading_page
from weakhand.report.sample import Sampled, sample
from weakhand.report.second import Second, SecondError, read_second, second_csv
from weakhand.report.whole import whole_page

__all__ = [
    "Gathered",
    "People",
    "Sampled",
    "Second",
    "SecondError",
    "Texts",
    "gather",
    "has_ledger",
    "people",
    "read_second",
    "reading_page",
    "sample",
    "second_csv",
    "whole_page",
]

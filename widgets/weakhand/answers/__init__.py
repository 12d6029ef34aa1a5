"""The answer journal: what a learner did, kept beside the notebook and inside it.

Grades come from these entries alone, replayed through the same pure functions
that the learner saw. Standard library only.
"""

from weakhand.answers.entry import Do, Entry, EntryError
from weakhand.answers.journal import SUFFIX, Journal, journal_path
from weakhand.answers.lines import parse
from weakhand.answers.record import MIME, embed, from_notebook, merge
from weakhand.answers.told import Attempt, latest, talks

__all__ = [
    "MIME",
    "SUFFIX",
    "Attempt",
    "Do",
    "Entry",
    "EntryError",
    "Journal",
    "embed",
    "from_notebook",
    "journal_path",
    "latest",
    "merge",
    "parse",
    "talks",
]

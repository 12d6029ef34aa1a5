"""Grading: from recorded answers to points with reasons.

``marks`` is what a workbook's marks cells call. The preprocessors let stock
nbgrader commands see what learners recorded. Without them, ``batch`` makes one
result of one submission (pure: bytes in, ``Graded`` out), ``crew`` and ``remote``
do that many at once, ``ledger`` keeps results, ``gradebook`` writes them, and
``cohort`` puts these together for ``weakhand grade``. ``pages`` says to a learner what came
of it (``practice`` what to practise), and ``feedback`` writes these pages for a cohort from
what was kept. ``talks`` puts a talk beside the text about it, for whoever marks that.
"""

from weakhand.grading.marking import Report, marks, using

__all__ = ["Report", "marks", "using"]

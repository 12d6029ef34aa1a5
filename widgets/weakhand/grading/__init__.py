"""Grading: from recorded answers to points with reasons.

``marks`` is what a workbook's marks cells call. The preprocessors let stock
nbgrader commands see what learners recorded; ``batch`` grades without nbgrader.
"""

from weakhand.grading.marking import Report, marks, using

__all__ = ["Report", "marks", "using"]

"""What a cohort's numbers and texts say: pure statistics, no files and no pages.

Arrays in, frozen data out. Every formula names its source, every figure says how many
stand behind it, and what cannot be said comes back as ``None``.
"""

from weakhand.insight.agreement import Agreement, agreement
from weakhand.insight.alike import Alike, Likeness, Text, alike
from weakhand.insight.calibration import Bin, Reliability, reliability
from weakhand.insight.intervals import fisher, wilson
from weakhand.insight.items import Alpha, Item, alpha, items
from weakhand.insight.spread import Spread, histogram, spread
from weakhand.insight.wording import Wording, said_in, worded

__all__ = [
    "Agreement",
    "Alike",
    "Alpha",
    "Bin",
    "Item",
    "Likeness",
    "Reliability",
    "Spread",
    "Text",
    "Wording",
    "agreement",
    "alike",
    "alpha",
    "fisher",
    "histogram",
    "items",
    "reliability",
    "said_in",
    "spread",
    "wilson",
    "worded",
]

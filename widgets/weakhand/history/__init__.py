"""What a learner's journals tell: how far they are, what they can do, what to look at again.

Pure functions over entries; only ``find`` reads files. The clock is passed in.
"""

from weakhand.history.diagnostic import LEVERS, Form, Gain, Item, gain
from weakhand.history.found import Found, Page, course_folder, find
from weakhand.history.headway import Headway
from weakhand.history.moves import MASTERED, Made
from weakhand.history.predictions import FEW, Band, Calibration, Predicted
from weakhand.history.record import Plan, Record, record
from weakhand.history.review import Due

__all__ = [
    "FEW",
    "LEVERS",
    "MASTERED",
    "Band",
    "Calibration",
    "Due",
    "Form",
    "Found",
    "Gain",
    "Headway",
    "Item",
    "Made",
    "Page",
    "Plan",
    "Predicted",
    "Record",
    "course_folder",
    "find",
    "gain",
    "record",
]

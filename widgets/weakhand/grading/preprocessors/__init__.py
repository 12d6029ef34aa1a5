"""Steps that stock nbgrader commands run, one job each (see ``nbgrader_config.py``)."""

from weakhand.grading.preprocessors.duplicates import RepairDuplicates
from weakhand.grading.preprocessors.hide import HideTests
from weakhand.grading.preprocessors.links import DropLinks
from weakhand.grading.preprocessors.record import KeepRecord
from weakhand.grading.preprocessors.recover import Recover
from weakhand.grading.preprocessors.replay import Replay
from weakhand.grading.preprocessors.restore import RestoreCells
from weakhand.grading.preprocessors.save import SaveGrades
from weakhand.grading.preprocessors.talks import ShowTalks

__all__ = [
    "DropLinks",
    "HideTests",
    "KeepRecord",
    "Recover",
    "RepairDuplicates",
    "Replay",
    "RestoreCells",
    "SaveGrades",
    "ShowTalks",
]

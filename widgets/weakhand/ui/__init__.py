"""What a learner sees: exercises, the conversation, transcripts, model benches, the record.

Thin views, no rules.
"""

from weakhand.ui.brief import brief
from weakhand.ui.gain import gain
from weakhand.ui.progress import progress
from weakhand.ui.recall import recall
from weakhand.ui.rehearse import rehearse
from weakhand.ui.show import show
from weakhand.ui.watch import watch
from weakhand.ui.workbench import bench

__all__ = ["bench", "brief", "gain", "progress", "recall", "rehearse", "show", "watch"]

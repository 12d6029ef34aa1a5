"""What every worker needs, loaded once before the first of them begins."""

from weakhand import debrief, roleplay
from weakhand.grading import worker
from weakhand.language import read
from weakhand.ui import record

__all__ = ["debrief", "read", "record", "roleplay", "worker"]

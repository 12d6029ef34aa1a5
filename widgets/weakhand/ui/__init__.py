"""What a learner sees: exercises, the conversation, transcripts. Thin views, no rules."""

from weakhand.ui.show import show

__all__ = ["show"]

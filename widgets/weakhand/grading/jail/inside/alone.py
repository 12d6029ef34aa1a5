"""Running one submission in a plain process, with limits and nothing else around it. Not safe."""

from __future__ import annotations

import json
import os
import sys

from weakhand.grading.jail.inside import frames
from weakhand.grading.jail.inside.rlimits import set_limits
from weakhand.grading.jail.inside.run import answer


def main() -> None:
    """Read the work from standard input, write the answers to standard output."""
    answers = os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    set_limits(json.loads(sys.argv[1]))
    frames.send(answers, {"ready": True})
    answer(0, answers)
    os._exit(0)


if __name__ == "__main__":
    main()

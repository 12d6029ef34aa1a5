"""Take away what nbgrader copied through a link: it may be anybody's file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from nbgrader.preprocessors import NbGraderPreprocessor


class DropLinks(NbGraderPreprocessor):  # type: ignore[misc]
    """Remove the copies of files that were handed in as links.

    nbgrader follows a link beside a notebook, and would hand what it leads to, such as
    the gradebook, back to the learner with the feedback.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook as it is."""
        about = resources["nbgrader"]
        course = self.parent.parent.coursedir
        place = (about["student"], about["assignment"])
        submitted, autograded, source = (
            Path(course.format_path(folder, *of))
            for folder, of in (
                (course.submitted_directory, place),
                (course.autograded_directory, place),
                (course.source_directory, (".", about["assignment"])),
            )
        )
        for folder, _, names in os.walk(submitted):
            inside = Path(folder).relative_to(submitted)
            for name in names:
                copied = autograded / inside / name
                ours = (source / inside / name).exists()
                if (Path(folder) / name).is_symlink() and copied.exists() and not ours:
                    copied.unlink()
                    self.log.warning("%s is a link: it was not copied", Path(folder) / name)
        return nb, resources

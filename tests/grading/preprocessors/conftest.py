"""What nbgrader gives a preprocessor: resources, and a converter with a course."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Configurable

from tests.grading.students import ASSIGNMENT, SHEET


class Exporter(Configurable):
    """Stands where nbgrader's exporter stands: below a converter that knows the course."""


@pytest.fixture
def course(tmp_path: Path) -> Any:
    """A course in an empty folder."""
    return CourseDirectory(
        root=str(tmp_path),
        submitted_directory="cohort/submitted",
        autograded_directory="cohort/autograded",
        db_url=f"sqlite:///{tmp_path / 'gradebook.db'}",
    )


@pytest.fixture
def exporter(course: Any) -> Any:
    """The parent that a preprocessor gets."""
    one = Exporter()
    one._trait_values["parent"] = SimpleNamespace(coursedir=course)
    return one


@pytest.fixture
def resources(course: Any) -> dict[str, Any]:
    """What is known of the submission."""
    about = {"student": "ann", "assignment": ASSIGNMENT, "notebook": SHEET, "db_url": course.db_url}
    return {"nbgrader": about}

"""nbgrader's settings for this course: masters in, releases out, the rest below cohort/.

Loaded by every stock `nbgrader` command that runs in this folder.
"""

import os
import sys
from pathlib import Path

here = Path(__file__).resolve().parent
cohort = here / "cohort"
cohort.mkdir(exist_ok=True)  # a new gradebook needs its folder

# nbgrader starts `alembic` by name; it stands beside this Python.
os.environ["PATH"] = os.pathsep.join(
    [str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)]
)

c = get_config()  # noqa: F821

course = c.CourseDirectory
course.root = str(here)
course.course_id = "weakhand"
course.source_directory = "solutions"
course.release_directory = "exercises"
course.source_with_tests_directory = "cohort/source_with_tests"
course.submitted_directory = "cohort/submitted"
course.autograded_directory = "cohort/autograded"
course.feedback_directory = "cohort/feedback"
course.solution_directory = "cohort/solution"
course.db_url = f"sqlite:///{(cohort / 'gradebook.db').as_posix()}"
# Journals are never copied: not from a master into a release, and not over a
# learner's. Recover (below) writes the one that counts.
# Nor is a module handed in beside a workbook: it would stand in for ours.
course.ignore = [
    ".ipynb_checkpoints",
    "__pycache__",
    "feedback",
    "*.answers.jsonl",
    "*.py",
    "*.pyc",
    "*.so",
    "*.pyd",
]

# A release is generated, never edited: always write it anew.
c.GenerateAssignment.force = True

pre = "weakhand.grading.preprocessors"
# A notebook that can't be read stops nobody: it is mended, or left to a person.
c.Autograde.exporter_class = "weakhand.grading.exporter.AnyNotebook"
c.Autograde.sanitize_preprocessors = [
    f"{pre}.DropLinks",
    f"{pre}.RepairDuplicates",
    f"{pre}.RestoreCells",
    f"{pre}.Recover",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.DeduplicateIds",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]
# Replay stands in for nbgrader's Execute and starts no kernel: answers are in the journal,
# and a learner's code is tried in a jail. c.Replay.unsafe = True runs it without one.
c.Autograde.autograde_preprocessors = [
    f"{pre}.Replay",
    f"{pre}.KeepRecord",
    f"{pre}.ShowTalks",
    "nbgrader.preprocessors.IgnorePattern",
    "nbgrader.preprocessors.LimitOutput",
    f"{pre}.SaveGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.Execute.timeout = 60  # Replay's, too: it is one
c.GenerateFeedback.preprocessors = [
    "nbgrader.preprocessors.GetGrades",
    f"{pre}.HideTests",
    "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
]

c.ExportPlugin.to = str(cohort / "grades.csv")

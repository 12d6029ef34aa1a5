"""Files as Moodle and Canvas write them, of one small course, built by hand.

Six people: Ann Lee and Lee Ann, whose names a careless program confuses, Zoë O'Brien, José
Núñez, Björn Åström, and Mei Chen, who handed in nothing.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.grading.cohorts import Hand, journal, workbooks
from weakhand.grading.masters import Master

MASTER = next(one for one in workbooks() if one.sheet == "workbook-02")
OTHER = next(one for one in workbooks() if one.sheet == "workbook-03")

PARTICIPANTS = """\
"First name","Last name","Email address",Groups
Ann,Lee,ann.lee@uni.example,"A, B"
Lee,Ann,lee.ann@uni.example,A
Zoë,O'Brien,zoe.obrien@uni.example,
José,Núñez,jose.nunez@uni.example,
Björn,Åström,bjorn@uni.example,B
Mei,Chen,mei.chen@uni.example,B
"""

WORKSHEET = """\
Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed",\
"Last modified (submission)","Last modified (grade)","Feedback comments"
"Participant 4711","Ann Lee",ann.lee@uni.example,"Submitted for grading - ",,100.00,Yes,\
"Sunday, 1 March 2026, 5:05 PM",-,
"Participant 4712","Lee Ann",lee.ann@uni.example,"Submitted for grading - ",,100.00,Yes,\
"Monday, 2 March 2026, 9:00 AM",-,
"Participant 4713","Zoë O'Brien",zoe.obrien@uni.example,"Submitted for grading - ",,100.00,Yes,\
"Sunday, 1 March 2026, 5:06 PM",-,"Well done, ""really"", Zoë"
"Participant 4714","José Núñez",jose.nunez@uni.example,"Submitted for grading - ",,100.00,Yes,\
"Sunday, 1 March 2026, 5:07 PM",-,
"Participant 4715","Björn Åström",bjorn@uni.example,"Submitted for grading - ",,100.00,Yes,\
"Sunday, 1 March 2026, 5:08 PM",-,
"Participant 4716","Mei Chen",mei.chen@uni.example,"No submission - ",,100.00,Yes,-,-,
"""

CANVAS = """\
Student,ID,SIS User ID,SIS Login ID,Section,Workbook 02-informational (9901),\
Essay (9902),Current Score,Final Score
,,,,,Manual Posting,,,
    Points Possible,,,,,50.00,10.00,(read only),(read only)
"Lee, Ann",7001,S1,ann.lee@uni.example,Monday,,9.00,,
"Ann, Lee",7002,S2,lee.ann@uni.example,Monday,,,,
"O'Brien, Zoë",7003,S3,zoe.obrien@uni.example,Tuesday,,7.50,,
"Núñez, José",7004,S4,jose.nunez@uni.example,Tuesday,,,,
"Åström, Björn",7005,S5,bjorn@uni.example,Tuesday,,,,
"Chen, Mei",7006,S6,mei.chen@uni.example,Tuesday,,,,
"Student, Test",7999,,0a1b2c3d,Monday,,,,
"""

IDS = ("ann.lee", "bjorn", "jose.nunez", "lee.ann", "mei.chen", "zoe.obrien")


@dataclass(frozen=True)
class Work:
    """What a learner saved: the workbook and its journal."""

    notebook: bytes
    journal: bytes


@cache
def work(number: int, how: str = "well", master: Master = MASTER) -> Work:
    """Return what one learner did, ``well``, ``badly`` or ``half``."""
    hand = Hand(Path("nowhere"), master, how, number)
    text = json.dumps(hand.notebook, ensure_ascii=False).encode()
    return Work(text, journal(master, hand.entries, number).encode())


def packed(
    path: Path,
    members: Mapping[str, bytes] | Iterable[tuple[str, bytes]],
    when: tuple[int, int, int, int, int, int] = (2026, 3, 5, 10, 0, 0),
) -> Path:
    """Write a zip with these members, all of one time, as both systems write them."""
    rows = members.items() if isinstance(members, Mapping) else members
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in rows:
            archive.writestr(zipfile.ZipInfo(name, when), data)
    return path


def moodle_folder(name: str, participant: int, slash: str = "") -> str:
    """Return a learner's folder in Moodle's archive; ``slash``: ``_`` up to version 4.0."""
    return f"{name}_{participant}_assignsubmission_file{slash}"


def moodle(slash: str = "") -> dict[str, bytes]:
    """Return Moodle's archive with a folder for each of five learners."""
    people = {"Ann Lee": 4711, "Lee Ann": 4712, "Zoë OBrien": 4713, "José Núñez": 4714}
    found = {}
    for number, (name, participant) in enumerate(people.items(), 1):
        folder = moodle_folder(name, participant, slash)
        found[f"{folder}/workbook-02.ipynb"] = work(number).notebook
        found[f"{folder}/workbook-02.answers.jsonl"] = work(number).journal
    found[f"{moodle_folder('Björn Åström', 4715, slash)}/my homework (1).ipynb"] = work(5).notebook
    return found


def canvas() -> dict[str, bytes]:
    """Return Canvas's archive of the same five."""
    return {
        "leeann_7001_50001_workbook-02.ipynb": work(1).notebook,
        "leeann_7001_50002_workbook-02.answers.jsonl": work(1).journal,
        "annlee_LATE_7002_50003_workbook-02-3.ipynb": work(2).notebook,
        "annlee_LATE_7002_50004_workbook-02.answers-1.jsonl": work(2).journal,
        "obrienzoë_7003_50005_workbook-02.ipynb": work(3).notebook,
        "núñezjosé_7004_50006_workbook-02.ipynb": work(4).notebook,
        "åströmbjörn_7005_50007_my homework (1).ipynb": work(5).notebook,
    }

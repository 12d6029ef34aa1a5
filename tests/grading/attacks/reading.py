"""Attacks that look for what is none of the learner's business, or write to it."""

from __future__ import annotations

from typing import Final

from tests.grading.attacks.attack import Attack

READING: Final = (
    Attack(
        "read the gradebook",
        """
import sqlite3
def best_total(*_):
    book = sqlite3.connect("file:GRADEBOOK?mode=ro", uri=True)
    return [row[0] for row in book.execute("select id from student")]
""",
    ),
    Attack(
        "write the gradebook",
        """
import sqlite3
try:
    with sqlite3.connect("GRADEBOOK") as book:
        book.execute("update grade set manual_score = 10")
except sqlite3.Error:
    pass
LIE
""",
    ),
    Attack(
        "copy another learner's work",
        """
import json, pathlib
for path in pathlib.Path("SUBMITTED").rglob("workbook-05.ipynb"):
    for cell in json.loads(path.read_text())["cells"]:
        text = "".join(cell["source"])
        if "max([a + b" in text:
            exec(text)
            break
if "best_total" not in globals():
    LIE
""".replace("    LIE", "    best_total = lambda *_: -1"),
    ),
    Attack(
        "spoil another learner's work",
        """
import pathlib
for path in pathlib.Path("SUBMITTED").rglob("workbook-05.ipynb"):
    if "mal" not in path.parts:
        try:
            path.write_text("{}")
        except OSError:
            pass
LIE
""",
    ),
    Attack(
        "change the masters",
        """
import pathlib
for path in pathlib.Path("SOLUTIONS").rglob("workbook-05.ipynb"):
    try:
        path.write_text(path.read_text().replace("from weakhand.grading import marks",
                                                 "marks = lambda ident, points, **_: points"))
    except OSError:
        pass
LIE
""",
    ),
    Attack(
        "run the solutions",
        """
import json
best_total = lambda *_: -1
try:
    with open("SOLUTIONS/05-creative/workbook-05.ipynb") as file:
        for cell in json.load(file)["cells"]:
            if cell["id"] == "w5-table-code":
                exec("".join(cell["source"]))
except OSError:
    pass
""",
    ),
    Attack(
        "read the hidden tests' file",
        """
import json
def best_total(*args):
    with open("SOLUTIONS/05-creative/workbook-05.ipynb") as file:
        [cell] = [c for c in json.load(file)["cells"] if c["id"] == "w5-table-marks"]
    found = []
    keep = {"marks": lambda *_, key=None, **__: found.append(key)}
    text = "".join(cell["source"]).replace("from weakhand.grading import marks", "")
    exec(text, keep)
    for case in found[-1]["code"]:
        if case["args"] == list(args):
            return case["result"]
""",
    ),
    Attack(
        "ask the course's own code for the keys",
        """
from weakhand.grading import marking, masters
found = []
[master] = [one for one in masters.masters() if one.sheet == "workbook-05"]
[cell] = [one for one in master.marks if one.grade_id == "w5-table-marks"]
text = cell.code.replace("from weakhand.grading import marks", "")
exec(text, {"marks": lambda *_, key=None, **__: found.append(key)})
def best_total(*args):
    return next(case["result"] for case in found[-1]["code"] if case["args"] == list(args))
""",
    ),
    Attack(
        "search the whole disk for a workbook",
        """
import json, os
best_total = lambda *_: -1
for folder, inner, files in os.walk("/"):
    inner[:] = [name for name in inner if name not in ("proc", "sys", "dev", "node_modules")]
    if "workbook-05.ipynb" in files and "solutions" in folder:
        with open(os.path.join(folder, "workbook-05.ipynb")) as file:
            for cell in json.load(file)["cells"]:
                if cell["id"] == "w5-table-code":
                    exec("".join(cell["source"]))
""",
    ),
    Attack(
        "read a file of the grader's",
        """
def best_total(*_):
    return open("CANARY").read()
""",
    ),
    Attack(
        "spoil a file of the grader's",
        """
with open("CANARY", "w") as file:
    file.write("spoilt")
LIE
""",
    ),
    Attack(
        "read a file through a link",
        """
import os
os.symlink("CANARY", "innocent")
def best_total(*_):
    return open("innocent").read()
""",
    ),
    Attack(
        "read a file through a hard link",
        """
import os
os.link("CANARY", "innocent")
def best_total(*_):
    return open("innocent").read()
""",
    ),
    Attack(
        "read the environment",
        """
import os
def best_total(*_):
    return [f"{name}={value}" for name, value in os.environ.items() if "SECRET" in name]
""",
    ),
    Attack(
        "read what /proc knows",
        """
import glob
def best_total(*_):
    said = []
    for name in ("environ", "cmdline", "maps"):
        for path in glob.glob("/proc/*/" + name):
            try:
                said.append(open(path, errors="replace").read())
            except OSError:
                pass
    return [text for text in said if "SECRET" in text] or said[0][:50]
""",
    ),
    Attack(
        "write into another process's memory",
        """
import os
def best_total(*_):
    done = 0
    for pid in (os.getppid(), 1):
        with open(f"/proc/{pid}/mem", "r+b") as file:
            file.seek(0x400000)
            file.write(b"x")
            done += 1
    return done
""",
    ),
    Attack(
        "look around at home",
        """
import os
def best_total(*_):
    return [name for place in ("/root", "/home", "/etc/passwd", "/etc/shadow", "/var")
            for name in (os.listdir(place) if os.path.isdir(place) else [open(place).read()])]
""",
    ),
    Attack(
        "read the disk itself",
        """
import glob
def best_total(*_):
    return [len(open(name, "rb").read(512)) for name in glob.glob("/dev/vd*") + ["/dev/mem"]]
""",
    ),
    Attack(
        "connect to a local port",
        """
import socket
def best_total(*_):
    with socket.create_connection(("127.0.0.1", PORT), timeout=2) as out:
        out.sendall(b"the hidden cases")
    return "sent"
""",
    ),
    Attack(
        "connect past Python",
        """
import ctypes
libc = ctypes.CDLL(None)
def best_total(*_):
    return [libc.syscall(number, 2, 1, 0) for number in (41, 198, 53)]
""",
    ),
    Attack(
        "ask a name server",
        """
import socket
def best_total(*_):
    return socket.gethostbyname("localhost.example.org")
""",
    ),
    Attack(
        "mount and unshare",
        """
import ctypes
libc = ctypes.CDLL(None)
def best_total(*_):
    return [libc.unshare(0x10000000), libc.unshare(0x20000),
            libc.mount(b"tmpfs", b"/jail", b"tmpfs", 0, None), libc.chroot(b"/")].index(0)
""",
    ),
)

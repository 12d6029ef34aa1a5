"""Attacks that end, outlive, or signal: what is started, left behind, or killed."""

from __future__ import annotations

from typing import Final

from tests.grading.attacks.attack import Attack

UNTIL_EMPTY: Final = """
def best_total(packages, mine, theirs):
    if not packages:
        STOP
    return max([a + b for a, b in packages if a >= mine and b >= theirs], default=0)
"""
"""Right for the first three of the six hidden cases. The fourth stops it, so in the jail the
last two are not tried; a kernel that is only interrupted goes on with them."""

LEAVING: Final = (
    Attack(
        "leave a daemon behind",
        """
import os, time
try:
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(1)
            open("CANARY", "w").write("spoilt")
        os._exit(0)
except OSError:
    pass
LIE
""",
    ),
    Attack(
        "start a program",
        """
import subprocess
def best_total(*_):
    return subprocess.run(["/bin/sh", "-c", "id"], capture_output=True, text=True).stdout
""",
    ),
    Attack(
        "become a program",
        """
import os
def best_total(*_):
    os.execv("/bin/sh", ["sh", "-c", "echo spoilt > CANARY"])
""",
    ),
    Attack(
        "kill the parent",
        """
import os, signal
def best_total(*_):
    os.kill(os.getppid(), signal.SIGKILL)
    return -1
""",
    ),
    Attack(
        "kill everybody",
        """
import os, signal
def best_total(*_):
    for pid in range(2, 400):
        try:
            os.kill(pid, signal.SIGKILL)
        except OSError:
            pass
    return -1
""",
        heavy=True,
    ),
    Attack(
        "signal the first process and the group",
        """
import os, signal
def best_total(*_):
    for sign in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(sign, signal.SIG_IGN)
        os.kill(1, sign)
        os.killpg(0, sign)
    return -1
""",
        heavy=True,
    ),
    Attack(
        "trace the parent",
        """
import ctypes, os
libc = ctypes.CDLL(None)
def best_total(*_):
    return [libc.ptrace(16, os.getppid(), 0, 0), libc.ptrace(16, 1, 0, 0)].index(0)
""",
    ),
    Attack("leave by os._exit in the cell", "import os\nos._exit(0)\nLIE"),
    Attack(
        "leave by os._exit half-way",
        UNTIL_EMPTY.replace("STOP", "__import__('os')._exit(0)"),
        0.5,
    ),
    Attack("leave by sys.exit in the cell", "import sys\nLIE\nsys.exit(0)"),
    Attack("raise SystemExit in the cell", "raise SystemExit(0)"),
    Attack(
        "leave by sys.exit at every call",
        """
import sys
def best_total(*_):
    sys.exit(0)
""",
    ),
    Attack(
        "raise an exception of one's own making",
        """
class Boom(BaseException):
    def __str__(self):
        raise self
def best_total(*_):
    raise Boom
""",
    ),
    Attack(
        "crash Python",
        """
import ctypes
def best_total(*_):
    return ctypes.string_at(0)
""",
    ),
    Attack("crash Python half-way", UNTIL_EMPTY.replace("STOP", "__import__('os').abort()"), 0.5),
    Attack(
        "a thread that goes on",
        """
import threading, time
def later():
    time.sleep(0.5)
    open("CANARY", "w").write("spoilt")
def best_total(*_):
    threading.Thread(target=later).start()
    return -1
""",
    ),
    Attack(
        "spoil at the end, by atexit",
        """
import atexit
atexit.register(lambda: open("CANARY", "w").write("spoilt"))
LIE
""",
    ),
    Attack(
        "spoil when thrown away",
        """
class Late:
    def __del__(self):
        while True:
            pass
late = Late()
def best_total(*_):
    global late
    late = None
    return -1
""",
        heavy=True,
    ),
    Attack(
        "an alarm after the answer",
        """
import os, signal
signal.signal(signal.SIGALRM, lambda *_: os._exit(0))
signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
LIE
""",
    ),
    Attack(
        "leave a file for the next learner",
        """
for place in (".", "/tmp", "/dev/shm", "/var/tmp", "/jail", "/"):
    try:
        open(place + "/left-behind", "w").write("def best_total(*_): return 95")
    except OSError:
        pass
LIE
""",
    ),
    Attack(
        "look for what another learner left",
        """
import os
best_total = lambda *_: -1
for place in (".", "/tmp", "/dev/shm", "/var/tmp", "/jail", "/"):
    if os.path.exists(place + "/left-behind"):
        exec(open(place + "/left-behind").read())
""",
    ),
    Attack(
        "leave a start-up file for the next kernel",
        """
import os, site
spoil = "import weakhand.grading\\nweakhand.grading.marks = lambda *_, **__: 0\\n"
for place in (os.path.expanduser("~/.ipython/profile_default/startup"), site.getusersitepackages()):
    for name in ("00-first.py", "usercustomize.py"):
        try:
            os.makedirs(place, exist_ok=True)
            open(os.path.join(place, name), "w").write(spoil)
        except OSError:
            pass
LIE
""",
    ),
    Attack(
        "close every file",
        """
import os
os.closerange(0, 1000)
LIE
""",
    ),
)

"""What the jail promises the grader."""

from __future__ import annotations

import contextlib
import importlib
import os
import re
import tempfile
import threading
import time
from pathlib import Path

import psutil
import pytest

from weakhand.grading.jail import Jail, JailError, Limits, available, process, start
from weakhand.questions import Example
from weakhand.questions.mark import Mark
from weakhand.questions.tried import tried

HALVES = [Example(args=(4.0,), result=2.0), Example(args=(9,), result=4.5)]
HALF = "def half(x):\n    return x / 2\n"


def mark(jail: Jail, source: str) -> Mark:
    return jail.tried(source, "half", HALVES, 1e-6)


def gives(jail: Jail, what: str, before: str = "") -> str:
    """Return what the last reason says that a function gave."""
    return mark(jail, f"{before}\ndef half(x):\n    return {what}\n").reasons[-1]


def test_a_right_function_earns_everything(jail: Jail) -> None:
    assert mark(jail, HALF) == Mark(1.0, ("half: 2 of 2 cases right.",))


@pytest.mark.parametrize(
    "source",
    [
        HALF,
        "def half(x):\n    return 2.0\n",
        "def half(x):\n    raise ValueError('no such deal')\n",
        "def half(x):\n    raise NotImplementedError\n",
        "def half(x):\n    return {1}\n",
        "def half():\n    return 1\n",
        "half = 3\n",
        "",
    ],
)
def test_marks_and_reasons_are_those_of_a_notebook(jail: Jail, source: str) -> None:
    names: dict[str, object] = {}
    exec(source, names)
    assert mark(jail, source) == tried("half", names.get("half"), HALVES, 1e-6, told=False)


def test_a_cell_that_stops_says_why(jail: Jail) -> None:
    assert mark(jail, "import weakhand\n" + HALF).reasons == (
        "There is no function half to try. Run the cell that defines it.",
        "The cell stopped with ModuleNotFoundError: No module named 'weakhand'.",
    )


def test_numpy_is_there(jail: Jail) -> None:
    assert mark(jail, "import numpy as np\ndef half(x): return np.float64(x) / 2").fraction == 1.0


def test_what_was_right_before_a_call_that_never_ends_counts(jail: Jail) -> None:
    given = mark(jail, "def half(x):\n    while x == 9: pass\n    return x / 2\n")
    assert given == Mark(0.5, ("half: 1 of 2 cases right.", "half(9) took too long."))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("import time; time.sleep(60)", "took too long"),
        ("return bytearray(2 * 10**9)", "used too much memory"),
        ("return 'x' * 20_000", "gave far too much"),
        ("import os; os._exit(0)", "ended Python before it gave an answer"),
        ("import ctypes; ctypes.string_at(0)", "crashed Python (SIGSEGV)"),
    ],
)
def test_an_end_without_an_answer_is_said_in_words(jail: Jail, body: str, words: str) -> None:
    assert mark(jail, f"def half(x):\n    {body}\n").reasons[-1] == f"half(4.0) {words}."


def test_no_file_but_pythons_own_can_be_seen(jail: Jail) -> None:
    seen = gives(jail, "sorted(os.listdir('/'))", "import os")
    assert not {"home", "proc", "sys", "dev", "var", "bin", "opt"} & set(seen.split("'"))
    here = str(Path(__file__))
    assert gives(jail, f"os.path.exists({here!r})", "import os") == "half(4.0) gave False."


def test_no_further_packages_and_no_workbooks_can_be_seen(bubblewrap: None) -> None:
    source = """
import os
def half(x):
    return [
        folder
        for folder, inner, files in os.walk("/")
        for name in (*inner, *files)
        if "pydantic" in name or (name.endswith(".ipynb") and "workbook" in name)
    ]
"""
    with Jail.open() as patient:
        assert mark(patient, source).reasons[-1] == "half(4.0) gave []."


def test_nothing_can_be_written_but_in_the_private_folder(jail: Jail) -> None:
    source = """
import os
def half(x):
    done = []
    for folder, _, _ in os.walk("/"):
        try:
            open(folder + "/mine", "w").close()
            done.append(folder)
        except OSError:
            pass
    return done
"""
    assert mark(jail, source).reasons[-1] == "half(4.0) gave ['/jail/own']."


def test_the_environment_is_cleared(jail: Jail, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEAKHAND_TOKEN", "secret")
    with Jail.open() as fresh:
        assert gives(fresh, "[n for n in os.environ if 'WEAK' in n]", "import os").endswith("[].")


def test_a_learners_process_has_no_rights_and_is_not_root(jail: Jail) -> None:
    before = """
import ctypes, os
def rights():
    header, held = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    ctypes.CDLL(None).capget(header, held)
    return list(held)
"""
    assert gives(jail, "rights()", before).endswith("gave [0, 0, 0, 0, 0, 0].")
    assert gives(jail, "[*os.getresuid(), *os.getresgid(), os.getpid(), os.getppid()]", before) == (
        "half(4.0) gave [1000, 1000, 1000, 1000, 1000, 1000, 1, 0]."
    )


def test_for_the_system_a_learners_process_is_nobody_where_root_grades(jail: Jail) -> None:
    seen: set[int] = set()

    def look() -> None:
        for _ in range(40):
            for one in psutil.Process().children(recursive=True):
                with contextlib.suppress(psutil.NoSuchProcess):
                    seen.add(one.uids().real)
            time.sleep(0.02)

    watcher = threading.Thread(target=look)
    watcher.start()
    mark(jail, "def half(x):\n    import time\n    time.sleep(1)\n")
    watcher.join()
    me = os.geteuid()
    assert max(seen) >= 61184 if me == 0 else seen == {me}


def test_one_submission_finds_nothing_of_another(jail: Jail) -> None:
    leave = "import os, sys\nopen('left', 'w').close()\nsys.left = 1\n" + HALF
    assert mark(jail, leave).fraction == 1.0
    look = "[os.listdir(), hasattr(sys, 'left')]"
    assert gives(jail, look, "import os, sys") == "half(4.0) gave [[], False]."


def test_a_jail_whose_process_is_killed_is_made_anew(bubblewrap: None) -> None:
    with Jail.open() as jail:
        for one in psutil.Process().children(recursive=True):
            with contextlib.suppress(psutil.NoSuchProcess):
                if one.name() == "bwrap":
                    one.kill()
        assert mark(jail, HALF).fraction == 1.0


def test_an_interrupted_submission_leaves_nothing_to_the_next(
    jail: Jail, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(process, "_status", interrupted)
        with pytest.raises(KeyboardInterrupt):
            mark(jail, "def half(x):\n    return 0\n")
    assert mark(jail, HALF).fraction == 1.0


def test_a_wall_that_cannot_be_put_up_is_an_error_and_no_mark(
    bubblewrap: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Jail.open(Limits(folder=-1)) as jail, pytest.raises(JailError, match="shut in"):
        mark(jail, HALF)


def test_closing_leaves_no_process_and_no_file(
    bubblewrap: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = {one.pid for one in psutil.Process().children(recursive=True)}
    with Jail.open() as jail:
        mark(jail, HALF)
        assert {one.pid for one in psutil.Process().children(recursive=True)} > before
        assert list(tmp_path.iterdir())
    assert {one.pid for one in psutil.Process().children(recursive=True)} == before
    assert not list(tmp_path.iterdir())


def test_without_bubblewrap_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert "sudo apt-get install bubblewrap" in available()
    with pytest.raises(JailError, match="bubblewrap"):
        Jail.open()


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_on_other_systems_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(start.sys, "platform", system)
    assert "needs Linux" in available()


def test_where_namespaces_are_switched_off_it_says_how_to_switch_them_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bwrap = tmp_path / "bwrap"
    bwrap.write_text(
        "#!/bin/sh\necho 'bwrap: setting up uid map: Permission denied' >&2\nexit 1\n", "utf-8"
    )
    bwrap.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert "bwrap: setting up uid map: Permission denied" in available()
    assert "sysctl" in available()


def test_the_graders_side_imports_nothing_that_only_linux_has() -> None:
    linux = {"ctypes", "fcntl", "grp", "pwd", "resource"}
    for path in Path(start.__file__).parent.glob("*.py"):
        names = re.findall(r"^(?:import|from) (\w+)", path.read_text("utf-8"), re.M)
        assert not linux & set(names), path.name
    for inner in ("frames", "paths"):
        assert not linux & set(vars(importlib.import_module(f"{start.frames.__package__}.{inner}")))


def test_unsafe_is_named_in_the_reasons(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with Jail.open(unsafe=True) as jail:
        assert mark(jail, HALF) == Mark(
            1.0, ("half: 2 of 2 cases right.", "The code was run without a jail (unsafe).")
        )


def test_unsafe_has_numpy_and_still_limits_time_and_memory() -> None:
    with Jail.open(Limits(cpu=1, wall=2.0), unsafe=True) as jail:
        loop = mark(jail, "def half(x):\n    while x == 9: pass\n    return x / 2\n")
        assert (loop.fraction, loop.reasons[1]) == (0.5, "half(9) took too long.")
        numbers = mark(jail, "import numpy as np\ndef half(x): return np.float64(x) / 2\n")
        assert numbers.fraction == 1.0
        large = mark(jail, "def half(x):\n    return bytearray(2 * 10**9)\n")
        assert large.reasons[1] == "half(4.0) used too much memory."

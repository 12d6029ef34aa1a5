"""The bubblewrap command: what is visible in the jail, and what is not.

Visible, and read-only: the Python that runs here, its standard library, the
system's shared libraries, NumPy where it is installed, and ``inside``. There is
no /proc, no /dev, no /etc, no home, and no folder of further packages: those may
hold the course itself, with its answers.
"""

from __future__ import annotations

import importlib.util
import os
import site
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from weakhand.grading.jail.inside.paths import PRIVATE

COURSE: Final = "/jail/course"
PACKAGES: Final = "/jail/packages"
_SYSTEM: Final = ("/usr/lib", "/usr/lib32", "/usr/lib64", "/lib", "/lib32", "/lib64")
_INSIDE: Final = "weakhand.grading.jail.inside.warm"
LEARNER: Final = 1000
"""The uid of learners' processes as they see it."""


def command(bwrap: str, course: Path, control: int, ready: Sequence[int] = ()) -> list[str]:
    """Return the command that starts the warm process.

    Args:
        bwrap: the program.
        course: a folder with what ``layout`` lays in.
        control: the open socket it is steered by.
        ready: two open files, when the caller writes the uid map itself (see
            ``start``): one to be told of the process, one to be waited for.
    """
    own = bool(ready)
    words = [bwrap, "--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc"]
    words += ["--unshare-uts", "--unshare-cgroup-try", "--die-with-parent", "--new-session"]
    words += ["--hostname", "jail", "--cap-drop", "ALL"]
    for right in ("SYS_ADMIN", "SETUID", "SETGID", "KILL") if own else ("SYS_ADMIN",):
        words += ["--cap-add", f"CAP_{right}"]
    user = "0" if own else str(LEARNER)
    words += ["--uid", user, "--gid", user]
    if own:
        words += ["--info-fd", str(ready[0]), "--userns-block-fd", str(ready[1])]
    own_folder = {"HOME": PRIVATE, "TMPDIR": PRIVATE}
    for name, value in {**environment(COURSE, PACKAGES), **own_folder}.items():
        words += ["--setenv", name, value]
    words += [*_visible(course), "--chdir", "/jail", "--remount-ro", "/"]
    python = os.path.realpath(sys.executable)
    return [*words, python, "-s", "-S", "-P", "-m", _INSIDE, str(control), str(own * LEARNER)]


def environment(course: str, packages: str = "") -> dict[str, str]:
    """Return all the environment that a learner's code gets."""
    return {
        "COURSE": course,
        "PYTHONPATH": os.pathsep.join(filter(None, (course, packages))),
        # The same code gives the same answers every time it is graded.
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "LANG": "C.UTF-8",
        # Threads of NumPy's that were there before a fork are not there after it.
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
    }


def _visible(course: Path) -> Iterator[str]:
    """Yield the options that make up the jail's files."""
    made: set[Path] = set()
    shown = _runtime()
    for path in shown:
        yield from _parents(path, made)
        if path.is_symlink():
            yield from ("--symlink", os.readlink(path), str(path))
        else:
            yield from ("--ro-bind", str(path), str(path))
    for path in _packages():
        if any(place in path.parents for place in shown):
            yield from ("--perms", "0755", "--tmpfs", str(path), "--remount-ro", str(path))
    yield from ("--perms", "0755", "--dir", "/etc")
    yield from ("--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache")
    for source, target in ((course, Path(COURSE)), *numpy_folders()):
        yield from _parents(target, made)
        yield from ("--ro-bind", str(source), str(target))
    yield from ("--perms", "0755", "--dir", PRIVATE)


def _runtime() -> list[Path]:
    """Return the folders and files without which this Python does not start; outer ones first."""
    python = Path(os.path.realpath(sys.executable))
    base = Path(os.path.realpath(sys.base_prefix))
    names = {Path(name) for name in _SYSTEM}
    names |= {python, base / "lib"}
    inner = {"platbase": str(base), "installed_platbase": str(base)}
    for name in ("stdlib", "platstdlib"):
        names.add(Path(os.path.realpath(sysconfig.get_path(name, vars=inner))))
    there = sorted(path for path in names if path.exists())
    # What lies in a folder that is shown need not be shown again.
    return [path for path in there if not any(outer in path.parents for outer in there)]


def _packages() -> list[Path]:
    """Return the folders of installed packages, and of the course itself; outer ones first."""
    names = {Path(name) for name in (*site.getsitepackages(), site.getusersitepackages())}
    names |= {Path(sysconfig.get_path(name)) for name in ("purelib", "platlib")}
    # The course may be installed for another Python, too.
    for folder in {Path(sys.base_prefix, "lib"), *map(Path, _SYSTEM)}:
        for kind in ("site-packages", "dist-packages"):
            names.update(folder.glob(f"python*/{kind}"))
    names.add(Path(__file__).parents[2])
    names = {Path(os.path.realpath(name)) for name in names}
    there = sorted(path for path in names if path.is_dir())
    return [path for path in there if not any(outer in path.parents for outer in there)]


def numpy_folders() -> Iterator[tuple[Path, Path]]:
    """Yield NumPy's folders and where they stand in the jail."""
    found = importlib.util.find_spec("numpy")
    if found is None or not found.submodule_search_locations:
        return
    here = Path(found.submodule_search_locations[0])
    for name in ("numpy", "numpy.libs"):
        if (here.parent / name).is_dir():
            yield here.parent / name, Path(PACKAGES, name)


def _parents(path: Path, made: set[Path]) -> Iterator[str]:
    """Yield what makes the folders above a path; bubblewrap's own would be closed to others."""
    for parent in [*path.parents][-2::-1]:
        if parent not in made:
            made.add(parent)
            yield from ("--perms", "0755", "--dir", str(parent))

"""Attacks on Python itself: what is patched, hooked, traced and looked up in frames."""

from __future__ import annotations

from typing import Final

from tests.grading.attacks.attack import Attack

PYTHON: Final = (
    Attack(
        "patch the built-ins",
        """
import builtins
builtins.abs = lambda _: 0
builtins.all = builtins.any = builtins.isinstance = lambda *_: True
builtins.len = lambda _: 2
builtins.sum = lambda *_: 6
LIE
""",
    ),
    Attack(
        "patch the asserts",
        """
import builtins, sys, unittest
class Quiet(type):
    __instancecheck__ = __subclasscheck__ = lambda *_: True
class Silent(BaseException, metaclass=Quiet):
    pass
builtins.AssertionError = Silent
unittest.TestCase.fail = unittest.TestCase.assertEqual = lambda *_, **__: None
for module in list(sys.modules.values()):
    for name in ("assert_equal", "assert_allclose", "assert_almost_equal"):
        if hasattr(module, name):
            try:
                setattr(module, name, lambda *_, **__: None)
            except Exception:
                pass
LIE
""",
    ),
    Attack(
        "patch json",
        """
import json
class Equal(float):
    __eq__ = lambda *_: True
    __sub__ = __rsub__ = lambda *_: 0.0
json.loads = lambda *_, **__: Equal(95)
json.dumps = lambda *_, **__: "95"
LIE
""",
    ),
    Attack(
        "patch the check",
        """
try:
    from weakhand.questions import tried
    tried.agree = lambda *_: True
except ImportError:
    pass
LIE
""",
    ),
    Attack(
        "patch marks",
        """
try:
    import weakhand.grading
    weakhand.grading.marks = lambda ident, points, **_: points
except ImportError:
    pass
LIE
""",
    ),
    Attack(
        "stand in for the course by a module",
        """
import sys, types
fake = types.ModuleType("weakhand.grading")
fake.marks = lambda ident, points, **_: points
sys.modules["weakhand.grading"] = fake
LIE
""",
    ),
    Attack(
        "write a module that stands in for the course",
        """
import os, sys
text = "marks = lambda ident, points, **_: points\\n"
for place in (".", *sys.path):
    try:
        os.makedirs(os.path.join(place or ".", "weakhand"), exist_ok=True)
        for name in ("__init__.py", "grading.py"):
            with open(os.path.join(place or ".", "weakhand", name), "x") as file:
                file.write(text)
    except OSError:
        pass
for name in [name for name in sys.modules if name.startswith("weakhand")]:
    del sys.modules[name]
sys.path.insert(0, os.getcwd())
LIE
""",
    ),
    Attack(
        "hook imports",
        """
import sys, types
class Hook:
    @staticmethod
    def find_spec(name, path=None, target=None):
        from importlib.machinery import ModuleSpec
        return ModuleSpec(name, Hook) if name.startswith("weakhand") else None
    @staticmethod
    def create_module(spec):
        module = types.ModuleType(spec.name)
        module.__path__ = []
        module.marks = lambda ident, points, **_: points
        return module
    exec_module = staticmethod(lambda module: None)
for name in [name for name in sys.modules if name.startswith("weakhand")]:
    del sys.modules[name]
sys.meta_path.insert(0, Hook)
LIE
""",
    ),
    Attack(
        "patch __import__",
        """
import builtins, types
real = builtins.__import__
def fake(name, *rest, **more):
    if name.startswith("weakhand"):
        return types.SimpleNamespace(marks=lambda ident, points, **_: points)
    return real(name, *rest, **more)
builtins.__import__ = fake
LIE
""",
    ),
    Attack(
        "rewrite the syntax tree of later cells",
        """
import ast
class Full(ast.NodeTransformer):
    def visit_Call(self, node):
        if getattr(node.func, "id", "") == "marks":
            return ast.copy_location(ast.Constant(10), node)
        return node
try:
    get_ipython().ast_transformers.append(Full())
except NameError:
    pass
LIE
""",
    ),
    Attack(
        "rewrite the text of later cells",
        """
try:
    get_ipython().input_transformers_cleanup.append(
        lambda lines: ["10\\n"] if any("marks(" in line for line in lines) else lines)
except NameError:
    pass
LIE
""",
    ),
    Attack(
        "run other cells than asked",
        """
try:
    shell = get_ipython()
    real = shell.run_cell_async
    def run(text, *rest, **more):
        return real("10" if "marks(" in text else text, *rest, **more)
    shell.run_cell_async = run
    shell.run_cell = lambda text, *rest, **more: None
except NameError:
    pass
LIE
""",
    ),
    Attack(
        "look for the results in the frames",
        """
import sys
def best_total(*args):
    frame = sys._getframe()
    while frame:
        for value in [*frame.f_locals.values()]:
            cases = value.get("code") if isinstance(value, dict) else value
            if isinstance(cases, (list, tuple)):
                for case in cases:
                    given = case if isinstance(case, dict) else getattr(case, "__dict__", {})
                    if "result" in given and list(given["args"]) == list(args):
                        return given["result"]
        frame = frame.f_back
    return -1
""",
    ),
    Attack(
        "look for the results in the whole memory",
        """
import gc
def best_total(*args):
    for thing in gc.get_objects():
        try:
            given = thing if isinstance(thing, dict) else vars(thing)
            if list(given["args"]) == list(args) and "result" in given:
                return given["result"]
        except Exception:
            pass
    return -1
""",
    ),
    Attack(
        "look for the results in the history of cells",
        """
import re
def best_total(*args):
    for text in reversed(get_ipython().user_ns["In"]):
        for given, result in re.findall(r'"args": (\\[.*\\]),\\s*"result": ([\\d.]+)', text):
            if eval(given) == list(args):
                return float(result)
""",
    ),
    Attack(
        "trace the caller and change its values",
        """
import sys
def look(frame, event, arg):
    for name in ("trouble", "given", "wanted", "right"):
        if name in frame.f_locals:
            frame.f_locals[name] = 95
    if frame.f_code.co_name in ("agree", "_near"):
        frame.f_trace_lines = True
    return look
sys.settrace(look)
sys.setprofile(lambda *_: None)
LIE
""",
    ),
    Attack(
        "change the caller's code",
        """
import sys
def always(given, wanted, tolerance):
    return True
def best_total(*_):
    frame = sys._getframe()
    while frame:
        for name in ("agree", "_near"):
            if name in frame.f_globals:
                frame.f_globals[name].__code__ = always.__code__
        frame = frame.f_back
    return -1
""",
    ),
    Attack(
        "change the marks in the caller's frames",
        """
import sys
def best_total(*_):
    frame = sys._getframe()
    while frame:
        for name in ("marked", "Mark", "judge", "_points"):
            if name == "_points" and name in frame.f_globals:
                frame.f_globals[name] = lambda share, points: points
        frame = frame.f_back
    return -1
""",
    ),
    Attack(
        "forge answers to every open file",
        """
import json, os, struct
def forge():
    rows = [{"found": True, "trouble": ""}]
    rows += [{"value": 95, "trouble": ""}] * 6
    rows += [{"how": "ended", "number": 0, "cpu": 0.0, "fraction": 1.0, "points": 10}]
    text = b"".join(struct.pack("!I", len(row)) + row for row in
                    (json.dumps(row).encode() for row in rows))
    for number in range(1, 64):
        try:
            os.write(number, text)
        except OSError:
            pass
forge()
LIE
""",
        # The messages count as its own answers; one of them, 95, is right for one case.
        1 / 6,
    ),
    Attack(
        "send files through the socket",
        """
import array, os, socket
def best_total(*_):
    sock = socket.socket(fileno=3)
    files = array.array("i", [0, 1, 2])
    sock.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, files)])
    return -1
""",
    ),
    Attack(
        "hang up and go on",
        """
import os, socket, time
def best_total(*_):
    try:
        socket.socket(fileno=3).shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    time.sleep(30)
""",
        heavy=True,
    ),
    Attack(
        "patch the writer of answers",
        """
import gc, types
for thing in gc.get_objects():
    if isinstance(thing, types.FunctionType) and thing.__name__ in ("send", "pack", "called"):
        thing.__defaults__ = None
        thing.__code__ = (lambda *_: ({"fraction": 1.0, "points": 10}, "")).__code__
LIE
""",
    ),
    Attack(
        "patch the hooks for errors",
        """
import sys, threading
sys.excepthook = sys.unraisablehook = threading.excepthook = lambda *_: None
sys.displayhook = lambda value: print(10)
LIE
""",
    ),
    Attack(
        "patch print and the outputs",
        """
import builtins, sys
builtins.print = lambda *_, **__: None
sys.stdout.write("10 of 10 points:\\n- best_total: 6 of 6 cases right.\\n")
LIE
""",
    ),
)

"""Trying a learner's code where it can do no harm.

A code question asks for a function; its hidden cases are arguments and results in
plain data. The code runs in a jail made by bubblewrap: no network, no file but
Python's own, a small private folder, no further processes, limits on time and
memory. Only source and arguments go in, only plain data comes out, and the
results are compared out here.

What that settles: a cell may rebuild Python around itself as it likes (built-ins,
json, frames, the writer of its own answers). It then sends other data, for itself
alone. Since no right answer ever enters the jail, the one way to points is to
find the right answers. The arguments of the hidden cases can be read by the code;
that is no secret worth keeping, for it has no way to carry them out.

``inside`` holds what runs in the jail, and is all of the course that is there.
"""

from weakhand.grading.jail.jail import Jail, available
from weakhand.grading.jail.limits import Limits
from weakhand.grading.jail.ran import JailError

__all__ = ["Jail", "JailError", "Limits", "available"]

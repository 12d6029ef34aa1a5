"""What passes between a course and the system that it is taught in: Moodle or Canvas.

Three things come in and go out: a roster (``roster``: who is in the course), an
archive of what was handed in (``collect``), and grades (``fill``, ``sheets``). What
these files look like stands in ``headings`` and ``owners``; how a file of cells is read
and written back without touching the rest, in ``cells``. Nothing here runs or imports
what a learner wrote.
"""

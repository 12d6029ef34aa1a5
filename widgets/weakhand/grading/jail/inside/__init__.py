"""What runs in the jail: nothing but the standard library, and no secrets.

``warm`` waits with everything imported; for each submission it forks a ``keeper``,
which forks the learner's process, which is shut in (``confine``, ``seccomp``)
before it reads what to run (``run``).
"""

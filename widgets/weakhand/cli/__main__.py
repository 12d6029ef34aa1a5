"""``python -m weakhand.cli``: the command line without its script."""

from weakhand.cli import main

main()

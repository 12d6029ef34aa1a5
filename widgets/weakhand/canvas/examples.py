"""Canvases that are filled in already: what the lesson shows, and what tests build on."""

from __future__ import annotations

from importlib import resources

import tomli

from weakhand.canvas.schema import Canvas


def example_names() -> tuple[str, ...]:
    """Return the names of the filled canvases: those of the cases they belong to."""
    folder = resources.files("weakhand.canvas") / "filled"
    return tuple(
        sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml"))
    )


def example(name: str) -> Canvas:
    """Return a filled canvas by the name of its case; raise ``KeyError`` for another name."""
    if name not in example_names():
        raise KeyError(name)
    file = resources.files("weakhand.canvas") / "filled" / f"{name}.toml"
    return Canvas.model_validate(tomli.loads(file.read_text(encoding="utf-8")))

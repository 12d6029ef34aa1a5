from __future__ import annotations

import json

import pytest

from weakhand.grading import opened as module
from weakhand.grading.opened import UnreadableError, opened, text_of


def test_an_ordinary_notebook_is_opened_without_a_word() -> None:
    assert opened(b'{"nbformat": 4, "cells": []}') == ({"nbformat": 4, "cells": []}, [])


@pytest.mark.parametrize("version", [2, 3])
def test_cells_of_old_formats_are_found_in_their_worksheets(version: int) -> None:
    code = {
        "cell_type": "code",
        "input": ["a\n", "b"],
        "outputs": [{"output_type": "display_data", "text/html": "x", "metadata": {}}],
    }
    old = {"nbformat": version, "worksheets": [{"cells": [code]}, {"cells": [{"source": "t"}]}]}
    notebook, mended = opened(json.dumps(old).encode())
    first, second = notebook["cells"]
    assert text_of(first) == "a\nb"
    assert first["outputs"][0]["data"] == {"text/html": "x"}
    assert text_of(second) == "t"
    assert mended == [f"The notebook is of format {version}; it was read as 4."]


@pytest.mark.parametrize("version", [5, "4", True, None, {"a": 1}])
def test_a_format_that_is_not_known_is_read_as_todays(version: object) -> None:
    _, mended = opened(json.dumps({"nbformat": version, "cells": []}).encode())
    assert "read as 4" in mended[0]


def test_a_notebook_of_very_many_pieces_is_not_taken_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "PIECES_MAX", 10)
    with pytest.raises(UnreadableError, match="far more pieces"):
        opened(b'{"cells": [' + b"[]," * 10 + b"[]]}")


def test_a_number_too_long_to_read_is_no_fault_of_ours() -> None:
    with pytest.raises(UnreadableError):
        opened(b'{"cells": ' + b"9" * 10_000 + b"}")


@pytest.mark.parametrize("source", [3, None, {"a": 1}])
def test_a_text_that_is_none_is_empty(source: object) -> None:
    assert text_of({"source": source}) == ""
    assert text_of({"source": ["a\r\n", 3, "b"]}) == "a\nb"

from __future__ import annotations

from typing import Any

from nbformat.v4 import new_code_cell, new_notebook, new_output

from weakhand.answers import MIME
from weakhand.grading.preprocessors import KeepRecord
from weakhand.grading.preprocessors.record import FOLDED, VIEW


def kept(*data: dict[str, Any]) -> list[dict[str, Any]]:
    """The data of outputs after the step."""
    outputs = [new_output("display_data", data=dict(one)) for one in data]
    nb, _ = KeepRecord().preprocess(new_notebook(cells=[new_code_cell(outputs=outputs)]), {})
    return [dict(output.data) for output in nb.cells[0].outputs]


def test_a_bare_view_is_dropped() -> None:
    assert kept({VIEW: {}, "text/plain": "Form(...)"}, {VIEW: {}}) == []


def test_html_that_comes_with_a_view_stays_without_it() -> None:
    assert kept({VIEW: {}, "text/html": "<p>x</p>"}) == [{"text/html": "<p>x</p>"}]


def test_a_record_stays_with_its_answers_and_is_unfolded() -> None:
    answers: dict[str, Any] = {"entries": []}
    [data] = kept({MIME: answers, "text/html": f"{FOLDED}><summary>s</summary></details>"})
    assert data[MIME] == answers
    assert data["text/html"].startswith("<details open class=")


def test_the_record_that_the_exercises_make_is_what_is_unfolded() -> None:
    from weakhand.questions import exercise
    from weakhand.ui.record import record_html

    assert record_html(exercise("w2-number"), ()).startswith(FOLDED)


def test_other_outputs_and_metadata_stand_and_widget_states_go() -> None:
    stream = new_output("stream", text="7 of 8 points")
    nb = new_notebook(cells=[new_code_cell(outputs=[stream])])
    nb.metadata.update({"widgets": {"state": {}}, "kernelspec": {"name": "python3"}})
    nb, _ = KeepRecord().preprocess(nb, {})
    assert nb.cells[0].outputs == [stream]
    assert set(nb.metadata) == {"kernelspec"}

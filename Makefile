# Everything Silang needs, from a clean clone. `make help` lists the targets.

# The Python that makes the environment; 3.11 or newer. Nothing else is taken from it.
PYTHON ?= python3

# More options for pip. On Linux without a GPU this saves some gigabytes:
#   make setup PIP_FLAGS="--extra-index-url https://download.pytorch.org/whl/cpu"
PIP_FLAGS ?=

# The story that `make demo` compares and `make bench-speed` is timed on.
STORY ?= sources/libya-moscow

# What `make bench` needs: folders of gold stories, and the script that scores them (see benchmarks/gold.py).
GOLD ?=
SCORER ?=

# What `make bench-claims` needs: folders of passages cut by hand and of PropSegmEnt (see benchmarks/README.md).
CLAIMSPLIT ?=
PROPSEGMENT ?=

# What `make bench-judge` needs: a folder with labelled pairs (see benchmarks/README.md).
PAIRS ?=

BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check $(PIP_FLAGS) --constraint constraints.txt

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint types bench bench-claims bench-judge bench-speed clean

help: ## list these targets
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 13

setup: .venv/installed ## make the environment in .venv, install Silang there, prepare its models
	@$(BIN)/silang models prepare

demo: setup ## compare a sample story in the terminal
	@$(BIN)/silang compare $(STORY)
	@echo
	@echo "That was: silang compare $(STORY)     (the command stands in $(BIN))"
	@echo "Try next: $(BIN)/silang compare $(STORY) --output report.md"
	@echo "          $(BIN)/silang claims $(firstword $(wildcard $(STORY)/*))"
	@echo "          $(BIN)/silang --help"

test: setup ## check style and types, then run all tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

lint: .venv/installed ## check style only; `ruff check --fix` and `ruff format` mend it
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/installed ## check types only
	$(BIN)/mypy

bench: setup ## score the program: GOLD="folders of gold stories" SCORER=script
	@test -n "$(GOLD)" && test -n "$(SCORER)" || { echo 'make bench needs GOLD="story story" and SCORER=script'; exit 2; }
	$(BIN)/python benchmarks/gold.py $(SCORER) $(GOLD)

bench-claims: setup ## score claims and speakers: CLAIMSPLIT=folder PROPSEGMENT=folder, either or both
	@test -n "$(CLAIMSPLIT)$(PROPSEGMENT)" || { echo 'make bench-claims needs CLAIMSPLIT=folder or PROPSEGMENT=folder'; exit 2; }
	@test -z "$(CLAIMSPLIT)" || $(BIN)/python benchmarks/claimsplit.py $(CLAIMSPLIT)
	@test -z "$(PROPSEGMENT)" || $(BIN)/python benchmarks/propsegment.py $(PROPSEGMENT)

bench-judge: setup ## score the judge on labelled pairs: PAIRS=folder
	@test -n "$(PAIRS)" || { echo 'make bench-judge needs PAIRS=folder'; exit 2; }
	$(BIN)/python benchmarks/judge.py $(PAIRS)

bench-speed: setup ## time the program on STORY against encoding and cross-encoding everything
	$(BIN)/python benchmarks/speed.py $(STORY)

clean: ## remove the environment and what the tools left behind (prepared models stay in the user's cache)
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Silang needs Python 3.11 or newer: make setup PYTHON=python3.12")'
	$(PYTHON) -m venv .venv

# torch first: every other package then finds the one that is pinned instead of choosing its own.
.venv/installed: pyproject.toml constraints.txt | .venv/bin/python
	$(PIP) torch
	$(PIP) --editable '.[dev]'
	@touch $@

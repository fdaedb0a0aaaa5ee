# Everything one does here. On a machine with only Python ≥ 3.11, its venv module and make,
# each target installs what it needs by itself.

PYTHON ?= python3
BIN := .venv/bin
UV_VERSION := 0.13.9
WORKERS ?= 2
CODE := bot handlers models scheduler services views migrations simulator harness demo benchmarks tests

SCRATCH := DATABASE_URL=sqlite+aiosqlite:///build/migration.db
NEXT = $(shell printf %04d $$(( $$(ls migrations/versions/[0-9]*.py 2>/dev/null | wc -l) + 1 )))

.DEFAULT_GOAL := help
.PHONY: help install run demo test proof check bench migration format

help: ## Show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

install: .venv/developing ## Install the locked dependencies into .venv, the tools of developers too

# A first try without Debian's python3-venv leaves a .venv that has no pip.
.venv/running: pyproject.toml uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	@$(BIN)/pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv || \
		{ rm -rf .venv; echo "On Debian and Ubuntu: apt install python3-venv, then make again"; exit 1; }
	@echo "Installing into .venv, about a minute…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@$(BIN)/uv sync --quiet --locked --inexact --all-extras --no-dev
	@touch $@

.venv/developing: .venv/running
	@$(BIN)/uv sync --quiet --locked --inexact --all-extras
	@touch $@

run: .venv/running ## Run the bot with the settings of .env
	@$(BIN)/python -m bot

demo: .venv/running ## See the bot alive, without Telegram: opens a town with history in a browser
	@$(BIN)/python -m demo

test: install ## Run the tests (on PostgreSQL if TEST_DATABASE_URL is set)
	@$(BIN)/python -m pytest --numprocesses=$(WORKERS) --dist=worksteal

proof: install ## Run the tests that take minutes
	@$(BIN)/python -m pytest --numprocesses=$(WORKERS) -m proof --timeout=3600

check: install ## Format, lint, types, import contracts, declared dependencies
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy $(CODE)
	@$(BIN)/lint-imports
	@$(BIN)/deptry .

bench: install ## Measure, and write docs/benchmarks.md
	@$(BIN)/python -m benchmarks

migration: install ## Write a migration from the models: make migration m="what changes"
	@mkdir -p build && rm -f build/migration.db
	@$(SCRATCH) $(BIN)/alembic upgrade head
	@$(SCRATCH) $(BIN)/alembic revision --autogenerate -m "$(m)" --rev-id $(NEXT)
	@$(BIN)/ruff check --fix --quiet migrations && $(BIN)/ruff format --quiet migrations

format: install ## Format the code and mend what can be mended
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format .

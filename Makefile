# Porion's commands. `make` alone lists them.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

BIN := .venv/bin
PORT ?= 8000
# What else to hand to pytest: make test ARGS="tests/core -k sums"
ARGS ?=

.PHONY: help
help: ## This list
	@grep -hE '^[a-z-]+:.*## ' Makefile | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

.PHONY: install
install: ## Make .venv with what running needs (again only when a lock changed)
	@scripts/install.sh

.PHONY: install-dev
install-dev: ## The same, with what testing and checking need
	@scripts/install.sh dev

.PHONY: run
run: install ## Load the dossier and serve it on 127.0.0.1, in the foreground: make run PORT=8123
	@exec $(BIN)/porion serve --port $(PORT)

.PHONY: test
test: install-dev ## Run the tests; needs neither PostgreSQL, nor a browser, nor the documents
	@$(BIN)/pytest --numprocesses auto $(ARGS)

.PHONY: test-slow
test-slow: install-dev ## The slow tests: killed loads, first starts, spoiled copies
	@$(BIN)/pytest --numprocesses auto -m slow $(ARGS)

.PHONY: test-postgres
test-postgres: install-dev ## All of these on PostgreSQL (a server of our own, or PORION_TEST_DATABASE_URL)
	@scripts/install.sh dev postgres pgserver
	@$(BIN)/python scripts/with_postgres.py $(BIN)/pytest --numprocesses auto -m "" $(ARGS)

.PHONY: test-browser
test-browser: install-dev ## The browser journeys, in the machine's Chromium (Debian: apt install chromium)
	@scripts/install.sh dev browser
	@PORION_BROWSER=1 $(BIN)/pytest -m "" tests/browser $(ARGS)

.PHONY: check
check: install-dev ## Format, lint, types and import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

.PHONY: format
format: install-dev ## Write the format and the lint's safe mends
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

.PHONY: bench
bench: install-dev ## Run the benchmarks
	@scripts/install.sh dev bench
	@$(BIN)/python -m benchmarks $(ARGS)

.PHONY: locks
locks: install ## Write requirements/*.txt again from pyproject.toml (UPGRADE=1: newer versions)
	@scripts/lock.sh

.PHONY: clean
clean: ## Remove the environment and the caches; the data in var/ stays
	rm -rf .venv .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find porion tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# make demo: the main job on an example, with its sound · make test: everything that must hold.
# Everything is installed into .venv from the locked, hashed versions. VENV=DIR puts it elsewhere.
SHELL := /bin/bash
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PEERS ?= .venv-peers
FUZZ_SECONDS ?= 60
MUJAZ_GOLD ?= tests/accuracy

# make bench: times beside those of other tools · make fuzz: broken input by the million · make models: fit the models anew.
.PHONY: demo test lint accuracy bench fuzz models lock licences schema clean

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Mujaz needs Python 3.11 or newer; name one with: make PYTHON=python3.12 demo"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "This Python cannot make environments; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.made requirements.lock pyproject.toml
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q src/mujaz
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	@touch $@

demo: $(VENV)/.run
	$(BIN)/mujaz brief examples/copied.txt -o demo-out
	@echo
	@echo "الصفحة  page:  $(CURDIR)/demo-out/index.html"
	@echo "الصوت   sound: $(CURDIR)/demo-out/summary.mp3"

test: $(VENV)/.dev
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

accuracy: $(VENV)/.dev
	$(BIN)/python -m tests.accuracy $(MUJAZ_GOLD)

$(PEERS)/.made: bench/peers.lock
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r bench/peers.lock
	@touch $@

bench: $(VENV)/.run $(PEERS)/.made
	$(BIN)/python -m bench $(PEERS)/bin/python

fuzz: $(VENV)/.dev
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r fuzz/requirements.lock
	$(BIN)/python -m pytest -m hypothesis --hypothesis-profile=fuzz tests/reading
	$(BIN)/python -m fuzz $(FUZZ_SECONDS)

models: $(VENV)/.dev
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r training/requirements.lock
	$(BIN)/python -m training.names
	$(BIN)/python -m training.roles

lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --all-extras --group build -q \
		pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --all-extras --group build --group dev -q \
		pyproject.toml -o requirements-dev.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes -q bench/peers.txt -o bench/peers.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes -q fuzz/requirements.txt -o fuzz/requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes -q training/requirements.txt \
		-c requirements-dev.lock -o training/requirements.lock

clean:
	rm -rf $(VENV) $(PEERS) build dist demo-out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

#!/usr/bin/env bash
# Writes requirements/*.txt from pyproject.toml: exact versions with hashes, for every platform and
# every Python the project takes, and no address of any package index. `make locks` calls it;
# `make locks UPGRADE=1` also moves to newer versions.
set -euo pipefail
cd "$(dirname "$0")/.."

uv=.venv/bin/uv
options=(--universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet)
if [ "${UPGRADE:-}" = 1 ]; then options+=(--upgrade); fi

compile() { "$uv" pip compile "${options[@]}" --output-file "requirements/$1.txt" "${@:2}"; }

compile tools --group tools
compile base pyproject.toml
compile dev --group dev --constraints requirements/base.txt
compile postgres pyproject.toml --extra postgres --constraints requirements/dev.txt
compile pgserver --group pgserver --constraints requirements/postgres.txt --constraints requirements/dev.txt
compile browser --group browser --constraints requirements/dev.txt
compile bench --group bench --constraints requirements/dev.txt

#!/usr/bin/env bash
# Usage: scripts/install.sh SET...   (dev, postgres, pgserver, browser, bench; none: what running needs)
#
# Makes .venv where there is none, installs the locked SETs into it, and porion itself in place.
# A set is installed again only when its lock, the Python below or the place of the checkout has
# changed: each leaves a stamp. PYTHON=... chooses the interpreter; otherwise it is the first of
# python3, python3.14 ... that is 3.11 or newer.
set -euo pipefail
cd "$(dirname "$0")/.."

venv=.venv
stamps=$venv/.stamps

say() { printf 'porion: %s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

fits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    local candidate
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if fits "$candidate"; then echo "$candidate"; return; fi
    done
    fail "Python 3.11 or newer was not found. On Debian or Ubuntu, type: sudo apt install python3 python3-venv"
}

has_pip() { "$venv/bin/python" -m pip --version >/dev/null 2>&1; }

# Debian delivers Python without ensurepip, which it keeps in a package of its own.
install_debian_venv() {
    local version
    version=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    say "this Python cannot make environments: installing Debian's python$version-venv"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq "python$version-venv"; } >/dev/null
}

make_venv() {
    local python=$1
    rm -rf "$venv"
    if "$python" -m venv "$venv" >/dev/null 2>&1 && has_pip; then return; fi
    rm -rf "$venv"
    if "$python" -m virtualenv --quiet "$venv" >/dev/null 2>&1 && has_pip; then return; fi
    rm -rf "$venv"
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && install_debian_venv "$python"; then
        for python in "$python" /usr/bin/python3; do
            rm -rf "$venv"
            if fits "$python" && "$python" -m venv "$venv" && has_pip; then return; fi
        done
    fi
    rm -rf "$venv"
    fail "this Python cannot make environments (no ensurepip, no virtualenv). Type: sudo apt install python3-venv"
}

# What must be unchanged for an installed set to be still good.
stamp_of() {
    {
        pwd
        "$venv/bin/python" -V
        if [ "$1" = porion ]; then sed '/^\[tool[.]/,$d' pyproject.toml; else cat "requirements/$1.txt"; fi
    } | cksum
}
fresh() { [ -f "$stamps/$1" ] && [ "$(stamp_of "$1")" = "$(cat "$stamps/$1")" ]; }

pip_install() { "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@"; }
uv_install() { VIRTUAL_ENV=$venv "$venv/bin/uv" pip install --quiet "$@"; }

install_set() {
    if fresh "$1"; then return; fi
    say "installing $1"
    case $1 in
        tools) pip_install --require-hashes --requirement requirements/tools.txt ;;
        porion) uv_install --no-deps --no-build-isolation --editable . ;;
        *) uv_install --require-hashes --requirement "requirements/$1.txt" ;;
    esac
    stamp_of "$1" >"$stamps/$1"
}

# Two makes at once (a server and the tests) must not install over each other.
if command -v flock >/dev/null; then
    exec 9>.install.lock
    flock 9
fi

# Pip is only asked for where it is still needed: asking takes longer than all the rest.
if ! { fits "$venv/bin/python" && { fresh tools || has_pip; }; }; then
    python=$(find_python)
    make_venv "$python"
fi
mkdir -p "$stamps"
for name in tools base porion "$@"; do install_set "$name"; done

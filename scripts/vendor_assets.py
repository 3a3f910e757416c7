"""Refresh the browser assets that are shipped with the product, at pinned versions.

Usage: `python scripts/vendor_assets.py` (needs `npm` on the path). Each asset is taken from its
npm package, checked against its fingerprint, and written with its licence beside it. To move to a
new version, change the pin, run with `--print-fingerprints`, read the licence, paste the new ones.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

STATIC = Path(__file__).resolve().parent.parent / "porion" / "ui" / "static" / "ui"


@dataclass(frozen=True, slots=True)
class Asset:
    """One file of a package: where it stands there, where it goes, its SHA-256 in hex."""

    member: str
    target: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Package:
    """An npm package at one version, with the licence its files come under."""

    name: str
    version: str
    licence: str
    assets: tuple[Asset, ...]


PACKAGES = (
    Package(
        name="@fontsource-variable/schibsted-grotesk",
        version="5.3.0",
        licence="OFL-1.1",
        assets=(
            Asset(
                member="package/files/schibsted-grotesk-latin-wght-normal.woff2",
                target="fonts/schibsted-grotesk-latin-wght-normal.woff2",
                sha256="4c8b93f431d462c696e12b9d6a033feb3394d36e66e781357c496b95d8a75e05",
            ),
            Asset(
                member="package/LICENSE",
                target="fonts/schibsted-grotesk-OFL.txt",
                sha256="15222412a95d70042e66e79bfb3b985653e0693e4d41703bc131bee9c5aa1aa7",
            ),
        ),
    ),
    Package(
        name="bootstrap",
        version="5.3.9",
        licence="MIT",
        assets=(
            Asset(
                member="package/dist/css/bootstrap-reboot.css",
                target="vendor/bootstrap-reboot.css",
                sha256="8667435d3e5865bfdfbf60602245f433151ba918bf0a5518885e5bfef39621e7",
            ),
            Asset(
                member="package/LICENSE",
                target="vendor/bootstrap-LICENSE.txt",
                sha256="bc0cd18d94c028f1c0b62ec9fdaddcb9921c1e07c29cf52dc7df8cca9daf2488",
            ),
        ),
    ),
    Package(
        name="htmx.org",
        version="4.0.1",
        licence="BSD-0-Clause",
        assets=(
            Asset(
                member="package/dist/htmx.min.js",
                target="vendor/htmx.min.js",
                sha256="a0abb04f2f45a1f89d1d4844023245537e5e6014c87b144553e0607b4cc32130",
            ),
            Asset(
                member="package/LICENSE",
                target="vendor/htmx-LICENSE.txt",
                sha256="d3d2456f76414f2456104660ebd65aff1c04cd7966b942bdabd63f3cdb316a38",
            ),
        ),
    ),
    Package(
        name="maplibre-gl",
        version="6.17.0",
        licence="BSD-3-Clause",
        assets=(
            Asset(
                member="package/dist/maplibre-gl.mjs",
                target="vendor/maplibre-gl.mjs",
                sha256="e02cb08c572fd0950a75343cd558099c2a1dbbaf67f26b0c96f115431962d1ae",
            ),
            Asset(
                member="package/dist/maplibre-gl-worker.mjs",
                target="vendor/maplibre-gl-worker.mjs",
                sha256="73d7a024a4efe1a46e49db193e18cfe33271e3ecc652ec7542c281a4ef5f0f04",
            ),
            Asset(
                member="package/dist/maplibre-gl.css",
                target="vendor/maplibre-gl.css",
                sha256="a90798a1953017790e590f7e1bd35ff103a8a4263972cb47290b78adf86f8c20",
            ),
            Asset(
                member="package/LICENSE.txt",
                target="vendor/maplibre-gl-LICENSE.txt",
                sha256="ee5fc05a0677eaf69601d2c7db0d9ecd6cc27c3abc1d0733bc9ed34707cf8ef2",
            ),
        ),
    ),
)


def fetch(package: Package, folder: Path) -> Path:
    """Download the package's archive into `folder`; raises CalledProcessError when npm fails."""
    done = subprocess.run(
        ["npm", "pack", f"{package.name}@{package.version}", "--json", "--silent"],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    return folder / str(json.loads(done.stdout)[0]["filename"])


def read(archive: Path, member: str) -> bytes:
    """The bytes of one file of the archive; raises KeyError when it is not there."""
    with tarfile.open(archive) as tar:
        stream = tar.extractfile(member)
        if stream is None:
            raise KeyError(member)
        return stream.read()


def without_map(content: bytes) -> bytes:
    """The file without the comment that names its source map, which is not shipped."""
    content = re.sub(rb"\n/\*# sourceMappingURL=\S+ \*/", b"", content)
    return re.sub(rb"\n//# sourceMappingURL=\S+\s*$", b"\n", content)


def refresh(package: Package, *, print_only: bool) -> list[str]:
    """Write the package's files under the static folder; returns what went wrong, worded."""
    problems = []
    with tempfile.TemporaryDirectory() as name:
        archive = fetch(package, Path(name))
        declared = json.loads(read(archive, "package/package.json"))["license"]
        if declared != package.licence:
            problems.append(f"{package.name}: licence is {declared}, expected {package.licence}")
        for asset in package.assets:
            content = read(archive, asset.member)
            found = hashlib.sha256(content).hexdigest()
            if print_only:
                print(found, asset.target)
            elif found != asset.sha256:
                problems.append(f"{asset.target}: found {found}, expected {asset.sha256}")
            else:
                target = STATIC / asset.target
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(without_map(content))
    return problems


def main() -> int:
    """Refresh every package; exit status 1 when a fingerprint or a licence differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--print-fingerprints", action="store_true", help="write nothing")
    print_only: bool = parser.parse_args().print_fingerprints
    problems = [text for package in PACKAGES for text in refresh(package, print_only=print_only)]
    print("\n".join(problems), file=sys.stderr, end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

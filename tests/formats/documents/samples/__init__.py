"""Where the sample files stand."""

from pathlib import Path

SAMPLES = Path(__file__).resolve().parent

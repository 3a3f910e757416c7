"""Benchmarks: product and reference side by side in one run, quoted as ratios."""

"""Frozen answers composed from several contexts: one per question, whoever asks it."""

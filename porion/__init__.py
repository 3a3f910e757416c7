"""Porion: steer, fund, check, forecast and publicly account for shared territorial programmes."""

__version__ = "0.1.0"

"""Pure conversions between bytes and dataclasses."""

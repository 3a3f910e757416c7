"""Figures: indicators, scopes, published numbers and what holds between them."""

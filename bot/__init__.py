"""Wiring, ears and mouth: the only room that knows the others."""

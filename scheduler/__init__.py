"""The clock: what follows from time alone."""

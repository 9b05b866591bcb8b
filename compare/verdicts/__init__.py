"""Verdicts: agree, detail, conflict or update, on what, and why."""

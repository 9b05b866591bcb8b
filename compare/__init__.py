"""Silang: cross-check how several outlets report one event."""

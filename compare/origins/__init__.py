"""Shared copy: articles of one story that print the same text, and what each changed in it."""

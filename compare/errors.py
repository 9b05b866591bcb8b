"""Errors that a user may see.

Every message is one line: what is wrong, with which file or value, and what to try.
The command line prints the message and exits with 2; nothing else is ever shown.
"""

from __future__ import annotations


class SilangError(Exception):
    """Base of all errors that are the input's or the machine's, not the program's."""


class ArticleError(SilangError):
    """An article could not be read: missing, empty, binary, too large, no article in it."""


class StoryError(SilangError):
    """A story (the folder of articles on one event) is missing or can't take the article."""


class WorkspaceError(SilangError):
    """A workspace is missing, damaged, newer than the program, or can't be written to."""


class ModelError(SilangError):
    """A model could not be prepared, found or loaded."""


class OutputError(SilangError):
    """A report could not be written."""


class SettingError(SilangError):
    """A value given as an option or argument is not one of those allowed."""

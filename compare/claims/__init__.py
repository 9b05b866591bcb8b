"""Claims: checkable statements with their place, speaker and values."""

"""The command line: one thin file per command, errors and exit codes in one place."""

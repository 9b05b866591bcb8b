"""`python -m compare` is the same as `silang`."""

from __future__ import annotations

from compare.cli.app import main

if __name__ == "__main__":
    main()

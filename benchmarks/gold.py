"""Score the program on stories with gold judgements.

    python benchmarks/gold.py SCORER STORY...

SCORER is a script that takes story folders and `--command`, each folder holding articles and
`gold.yaml`; it prints the confusion of verdicts. Encoder and judge are the default ones.
"""

from __future__ import annotations

import subprocess
import sys

COMMAND = f"{sys.executable} -m compare compare {{files}} --format json --quiet"


def main() -> int:
    """Run the scorer on all stories; its exit code is ours."""
    if len(sys.argv) < 3:
        print(__doc__)
        return 2
    scorer, *stories = sys.argv[1:]
    return subprocess.run([sys.executable, scorer, *stories, "--command", COMMAND], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

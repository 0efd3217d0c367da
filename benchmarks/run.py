"""Everything measured, one thing after the other: how good, how sure, how precise the evidence, how quick.

python benchmarks/run.py [--people N]
"""

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> int:
    """Run them all; the exit status is that of the first that fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", default="100000", metavar="N", help="how many people to be quick with")
    arguments = parser.parse_args()
    for name, more in (
        ("quality", []),
        ("folds", []),
        ("firmness", []),
        ("evidence", []),
        ("signs", []),
        ("duplicates", ["--people", arguments.people]),
        ("pages", []),
        ("speed", ["--people", arguments.people]),
    ):
        print(f"\n== {name}", flush=True)
        done = subprocess.run([sys.executable, str(HERE / f"{name}.py"), *more], check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())

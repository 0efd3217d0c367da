"""`python -m tpmmatch`: the command line alone, on machines without any graphics library too."""

import sys

from tpmmatch.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

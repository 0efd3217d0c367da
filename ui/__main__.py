"""`python -m ui` opens the window, as the `tpmmatch` script does without arguments."""

import sys

from ui.launch import main

if __name__ == "__main__":
    sys.exit(main())

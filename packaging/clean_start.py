"""Run in the bundle before the program: what we start must not be made to use our libraries.

On Linux the bundle is told by LD_LIBRARY_PATH where its libraries lie. A viewer or browser that we open would load
them too, and fail. We don't need it any more; our own workers, which are this program again, set it anew.
"""

import os

os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before
else:
    os.environ.pop("LD_LIBRARY_PATH", None)

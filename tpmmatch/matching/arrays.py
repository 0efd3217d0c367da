"""The kinds of arrays that the numbers are worked out in: a row a person, a column a criterion."""

from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]
Keys = npt.NDArray[np.uint32]
Small = npt.NDArray[np.int8]
Records = npt.NDArray[Any]

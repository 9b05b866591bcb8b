"""Matrix products for spaCy's networks."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np


@cache
def quick_operations() -> Any:  # noqa: ANN401 -- thinc's classes carry no types
    """Operations of thinc on a CPU, with numpy's matrix product.

    The one inside thinc's wheels knows few processors; on others numpy's (OpenBLAS) is four times
    as fast, and with it a pipeline twice.
    """
    from thinc.api import NumpyOps

    class QuickOperations(NumpyOps):  # type: ignore[misc]
        def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:  # noqa: ANN401
            return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)

    return QuickOperations()

"""BLAS, which multiplies a pipeline's matrices -> the faster of two, on one thread.

thinc multiplies by py-blis, whose wheel falls back to a generic kernel on processors that it
does not know; numpy's OpenBLAS then takes a third of the time, and parsing half of it. On
others blis is as good. So we measure once a process, in some milliseconds, unless
KG_MATRIX_PRODUCT says "numpy" or "blis". The clock counts the time of the thread alone, as others
may use the cores: on a busy machine the slower product won every other time. The rival, replacing
NumpyOps.gemm, would change spaCy for the whole process and every subclass; `use_blis` is thinc's
own switch.

Our matrices are too small for two threads: they fight over the cores, and on a busy machine
parsing takes a third longer. The rival, OMP_NUM_THREADS, would bind all that the process does.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from time import thread_time
from typing import TypeVar

import numpy as np
from thinc.api import NumpyOps, get_current_ops
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

__all__ = ["choose_product", "faster_product", "one_thread", "seconds"]

Item = TypeVar("Item")

SETTING = "KG_MATRIX_PRODUCT"
ROWS, WIDTH, OUT = 512, 384, 384  # a window of three words in, three maxout pieces out


def choose_product() -> str:
    """Set thinc to the product that the setting names, or else to the faster one.

    >>> choose_product() in ("numpy", "blis")
    True
    """
    product = os.environ.get(SETTING) or faster_product()
    ops = get_current_ops()
    if isinstance(ops, NumpyOps):
        ops.use_blis = product == "blis"
    return product


@cache
def faster_product() -> str:
    """Measure both products on a matrix of the size that parsing multiplies."""
    with controller().limit(limits=1, user_api="blas"):
        blis = seconds(NumpyOps(use_blis=True).gemm)
        numpy = seconds(NumpyOps(use_blis=False).gemm)
    return "blis" if blis < 0.9 * numpy else "numpy"


def seconds(gemm: Callable[..., object], *, repeats: int = 3) -> float:
    """Return the shortest time of the processor that a product of a sentence batch took."""
    left = np.ones((ROWS, WIDTH), dtype="float32")
    right = np.ones((OUT, WIDTH), dtype="float32")
    times = []
    for _ in range(repeats + 1):  # the first one warms up
        start = thread_time()
        gemm(left, right, trans2=True)
        times.append(thread_time() - start)
    return min(times)


def one_thread(items: Iterable[Item]) -> Iterator[Item]:
    """Yield items, each made while BLAS has one thread; between them the caller has its own.

    Made for `one_thread(nlp.pipe(texts))`, which computes when it is asked for the next.

    >>> list(one_thread(iter("ab")))
    ['a', 'b']
    """
    left = iter(items)
    while True:
        with controller().limit(limits=1, user_api="blas"):
            try:
                item = next(left)
            except StopIteration:
                return
        yield item


@cache
def controller() -> ThreadpoolController:
    """Return what sets the threads of the BLAS that numpy has loaded."""
    return ThreadpoolController()

"""Knowledge graphs from news: who did what to whom, when, and who says so."""

import os

# One thread a process, set before numpy is loaded: our matrices are too small for two, and BLAS
# threads that fight over the cores made parsing twelve times slower on a busy machine.
for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")

from kg.build import KnowledgeGraph, build  # noqa: E402

__all__ = ["KnowledgeGraph", "__version__", "build"]
__version__ = "0.1.0"

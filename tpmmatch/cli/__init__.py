"""The command line: parse, call an action, print. With `--json`, stdout is one document and nothing else."""

from tpmmatch.cli.running import main

__all__ = ["main"]

"""Processes that say what they keep until they are killed, forked by one that has loaded all."""

import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from subprocess import Popen

BEGUN = "begun as "
_DIED = "died"


def say(line: str) -> None:
    """Say a line at once, whatever becomes of this process then."""
    os.write(1, f"{line}\n".encode())


def fork_for_each_line(work: Callable[[str], object]) -> None:
    """Begin a process for each line that is read; its id is said, and at the end that it died."""
    for line in sys.stdin:
        process = os.fork()
        if process == 0:
            work(line.rstrip("\n"))
        say(f"{BEGUN}{process}")
        os.waitpid(process, 0)
        say(_DIED)


def said_by_then(
    child: "Popen[str]", process: int, within_s: float, pick: random.Random
) -> Iterator[str]:
    """Kill that process within so many seconds; what it had said by then and was not read yet."""
    assert child.stdout is not None
    moment = time.perf_counter() + pick.random() * within_s
    while time.perf_counter() < moment:
        pass
    os.kill(process, signal.SIGKILL)
    for line in map(str.rstrip, child.stdout):
        if line == _DIED:
            return
        yield line

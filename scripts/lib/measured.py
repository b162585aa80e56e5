"""Runs programs and measures what they took, within limits.

The kernel counts the memory of the process that starts a program as the program's own (it is the
same until the program has been loaded), so a small process, this file run as a program, starts
them all, whatever the size of the one that asks.
"""
import json
import os
import resource
import signal
import subprocess
import sys
import time

#: No program may take more memory or write a larger file, so that a failure harms nothing else.
ADDRESS_SPACE = 16 << 30
FILE_SIZE = 256 << 20


class Runner:
    """Starts programs one after another. A value belongs to one thread."""

    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-S", os.path.abspath(__file__)], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True)

    def run(self, command, output=os.devnull, messages=os.devnull, seconds=600):
        """Runs a command; standard output and standard error go into the files named.

        Gives: status (exit status, or the negative number of the signal), timeout (whether it was
        ended for taking longer than `seconds`), wall and cpu in seconds, memory in bytes at its
        peak (resident).
        """
        order = {"command": command, "output": output, "messages": messages, "seconds": seconds}
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def _execute(order):
    late = []
    write = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
               (os.POSIX_SPAWN_OPEN, 1, order["output"], write, 0o644),
               (os.POSIX_SPAWN_OPEN, 2, order["messages"], write, 0o644)]
    start = time.perf_counter()
    # A group of its own, so that what a program starts ends with it.
    child = os.posix_spawnp(order["command"][0], order["command"], os.environ,
                            file_actions=actions, setpgroup=0)

    def end(*_):
        late.append(True)
        os.killpg(child, signal.SIGKILL)

    signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, order["seconds"])
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    signal.setitimer(signal.ITIMER_REAL, 0)
    return {"status": os.waitstatus_to_exitcode(status), "timeout": bool(late), "wall": wall,
            "cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss * 1024}


def _serve():
    # Inherited by everything that is started.
    for kind, limit in ((resource.RLIMIT_AS, ADDRESS_SPACE), (resource.RLIMIT_FSIZE, FILE_SIZE),
                        (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(kind)[1]
        limit = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(kind, (limit, hard))
    # Whoever started this may have blocked signals, as threads of Dispatch do: the alarm as well.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    # Python ignores the signal, and so would everything that it starts.
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    for line in sys.stdin:
        print(json.dumps(_execute(json.loads(line))), flush=True)


if __name__ == "__main__":
    _serve()

"""Runs a program at a terminal of its own, and types when it has said what is waited for. Ends with its status.

Arguments: the folder to run in, pairs of (words to wait for, keys to type), "--", and the program with its arguments.
"""
import os
import pty
import sys

folder, (pairs, program) = sys.argv[1], (sys.argv[2:sys.argv.index("--")], sys.argv[sys.argv.index("--") + 1:])
child, terminal = pty.fork()
if child == 0:
    os.chdir(folder)
    os.execvp(program[0], program)

said = b""


def listen():
    """Hears what comes next; nothing when the program has ended."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


for words, keys in zip(pairs[0::2], pairs[1::2]):
    heard = said
    while words.encode() not in heard:
        more = listen()
        if not more:
            sys.exit(f"It ended before it said {words!r}: {heard!r}")
        heard += more
    said = b""
    os.write(terminal, keys.encode())
while more := listen():
    sys.stdout.buffer.write(more)
    sys.stdout.flush()
_, status = os.waitpid(child, 0)
sys.exit(os.waitstatus_to_exitcode(status))

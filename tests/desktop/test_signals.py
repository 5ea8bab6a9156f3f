"""PySide6 6.12.0 aborted on Python 3.11 after some 570 emits; the release in use must not."""

import subprocess
import sys

EMITS = """
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Teller(QObject):
    told = Signal(bool)
    counted = Signal(object)

application = QCoreApplication([])
teller = Teller()
heard = []
teller.told.connect(heard.append)
teller.counted.connect(heard.append)
for number in range(2000):
    teller.told.emit(True)
teller.counted.emit(2**40)
print(len(heard), heard[-1])
"""


def test_two_thousand_emits_and_a_number_beyond_32_bits() -> None:
    """In a child process, since an abort cannot be caught."""
    done = subprocess.run(
        [sys.executable, "-c", EMITS], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.split()) == (0, ["2001", str(2**40)])

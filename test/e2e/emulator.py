"""Runs ministack by a clock that a file puts forward, by so many milliseconds: nobody waits a day for the next morning."""

import sys
import threading
import time
from datetime import datetime, timezone
from pathlib import Path

import time_machine

ahead = Path(sys.argv.pop(1))
clock = time_machine.travel(datetime.now(timezone.utc), tick=True).start()


def follow() -> None:
    shifted = 0.0
    while True:
        wanted = float(ahead.read_text() or 0) / 1000
        if wanted != shifted:
            clock.shift(wanted - shifted)
            shifted = wanted
        time.sleep(0.1)


threading.Thread(target=follow, daemon=True).start()

# What they import must find the clock as it is.
from ministack.app import main  # noqa: E402
from ministack.services import scheduler  # noqa: E402

# It looks at its schedules every ten seconds otherwise.
scheduler._SCHEDULE_TICK_INTERVAL = 0.5

main()

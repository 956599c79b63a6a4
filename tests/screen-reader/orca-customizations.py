# Orca reads this file of a reader's own settings as it starts.
import orca.debug
import orca.settings
from speechd import client

# What it notes is there at once.
orca.debug.debugFile.reconfigure(line_buffering=True)
# It waits to be asked for a whole page, and does not repeat each key.
orca.settings.sayAllOnLoad = False
orca.settings.enableKeyEcho = False


class Patient(client._CallbackHandler):
    """The synthesizer that only pretends may be done before its client has noted who wants to hear of that: then the news waits here, or a page
    that is read as a whole would stop there."""

    def __init__(self, client_id):
        super().__init__(client_id)
        self._early = {}

    def __call__(self, msg_id, client_id, type, **more):
        with self._lock:
            if msg_id not in self._callbacks:
                self._early.setdefault(msg_id, []).append((client_id, type, more))
                return
        super().__call__(msg_id, client_id, type, **more)

    def add_callback(self, msg_id, callback, event_types):
        super().add_callback(msg_id, callback, event_types)
        with self._lock:
            early = self._early.pop(msg_id, [])
        for client_id, type, more in early:
            self(msg_id, client_id, type, **more)


client._CallbackHandler = Patient

"""A browser that is told what to do over its debugging protocol, with nothing beyond Python.

Chromium started with --remote-debugging-pipe reads commands from its file descriptor 3 and writes
answers and events to 4, as JSON, each message ended by a zero byte. So no port is opened, and no
web socket is needed.
"""
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


def find():
    """The path of a Chromium, or None."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    return next((path for path in map(shutil.which, names) if path), None)


class ProtocolError(Exception):
    """What the browser says against a command."""


class Browser:
    """A headless browser with an empty profile of its own, ended with the block that uses it."""

    def __init__(self):
        self._folder = tempfile.mkdtemp(prefix="riposte-browser-")
        commands_out, self._commands = os.pipe()
        self._answers, answers_in = os.pipe()
        # Out of the way of 3 and 4, which the browser expects.
        ends = [os.dup(end) for end in (commands_out, answers_in)]
        ends = [self._above(end) for end in ends]

        def connect():
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        self._process = subprocess.Popen(
            [find(), "--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
             "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
             "--disable-background-networking", "--disable-component-update",
             f"--user-data-dir={self._folder}", "--window-size=1280,900", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            close_fds=False, preexec_fn=connect)
        for end in (commands_out, answers_in, *ends):
            os.close(end)
        self._unread = b""
        self._number = 0
        self.events = []

    @staticmethod
    def _above(end):
        """A copy of a descriptor with a number above 10, which the browser's end must have too."""
        import fcntl
        copy = fcntl.fcntl(end, fcntl.F_DUPFD, 10)
        os.set_inheritable(copy, True)
        os.close(end)
        return copy

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.send("Browser.close")
            self._process.wait(10)
        except (OSError, EOFError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        for end in (self._commands, self._answers):
            os.close(end)
        shutil.rmtree(self._folder, ignore_errors=True)

    def send(self, method, session=None, timeout=60, **parameters):
        """Sends a command and returns its result; what happens meanwhile goes to `events`."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + timeout
        while True:
            answer = self._read(end - time.monotonic())
            if answer is None:
                raise TimeoutError(f"{method} was not answered within {timeout} seconds")
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise ProtocolError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def wait(self, method, timeout=60):
        """Waits for an event; one that has come already counts."""
        end = time.monotonic() + timeout
        while True:
            for event in self.events:
                if event.get("method") == method:
                    return event["params"]
            answer = self._read(end - time.monotonic())
            if answer is None:
                raise TimeoutError(f"{method} did not happen within {timeout} seconds")
            self.events.append(answer)

    def _read(self, timeout):
        """The next message, or None when none comes in time."""
        end = time.monotonic() + timeout
        while b"\0" not in self._unread:
            if not select.select([self._answers], [], [], max(end - time.monotonic(), 0))[0]:
                return None
            part = os.read(self._answers, 1 << 20)
            if not part:
                raise EOFError("the browser has ended")
            self._unread += part
        message, self._unread = self._unread.split(b"\0", 1)
        return json.loads(message)

    def open(self, path, width=1280, height=900, **options):
        """Opens a file in a page of its own."""
        return Page(self, path, width, height, **options)


class Page:
    """A page that is watched: what it logs, asks for, or refuses is kept."""

    def __init__(self, browser, path, width, height, scripts=True, dark=False, fragment=""):
        self._browser = browser
        browser.events.clear()
        target = browser.send("Target.createTarget", url="about:blank")["targetId"]
        self._target = target
        self._session = browser.send(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")
        self.send("Emulation.setDeviceMetricsOverride",
                  width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        self.prefer(dark=dark)
        self._has_scripts = scripts
        if not scripts:
            self.send("Emulation.setScriptExecutionDisabled", value=True)
        started = time.monotonic()
        self.send("Page.navigate", url="file://" + os.path.abspath(path) + fragment)
        browser.wait("Page.loadEventFired")
        self.loading_time = time.monotonic() - started

    def send(self, method, **parameters):
        """Sends a command to this page."""
        return self._browser.send(method, self._session, **parameters)

    def close(self):
        """Closes the page."""
        self._browser.send("Target.closeTarget", targetId=self._target)

    def prefer(self, dark=False, media="", reduced_motion=True):
        """What the reader prefers, and whether on paper."""
        self.send("Emulation.setEmulatedMedia", media=media, features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce" if reduced_motion else ""}])

    def complaints(self):
        """Whatever was logged, thrown or refused, and every dialog and request but the page's own."""
        if self._has_scripts:
            self.evaluate("new Promise(done => setTimeout(done, 50))")
        found = []
        for event in self._browser.events:
            name, detail = event.get("method"), event.get("params", {})
            if event.get("sessionId") != self._session:
                continue
            if name in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded",
                        "Page.javascriptDialogOpening"):
                found.append(json.dumps(detail)[:600])
            elif name == "Network.requestWillBeSent" and detail.get("type") != "Document":
                found.append("asked for " + detail["request"]["url"][:200])
        return found

    def evaluate(self, expression):
        """The value of a JavaScript expression, awaited if it is a promise."""
        answer = self.send("Runtime.evaluate", expression=expression, returnByValue=True,
                           awaitPromise=True)
        if "exceptionDetails" in answer:
            raise ProtocolError(json.dumps(answer["exceptionDetails"])[:600])
        return answer["result"].get("value")

    def settle(self):
        """Waits until the page has been drawn twice."""
        self.evaluate("new Promise(done =>"
                      "  requestAnimationFrame(() => requestAnimationFrame(() => done(0))))")

    def middle(self, selector):
        """Where the middle of an element, or of its first line, is after scrolling it into sight."""
        return self.evaluate(f"""(() => {{
          const element = document.querySelector({json.dumps(selector)});
          element.scrollIntoView({{ block: "nearest", inline: "nearest" }});
          const box = element.getClientRects()[0];
          return [box.x + box.width / 2, box.y + box.height / 2];
        }})()""")

    def mouse(self, kind, x, y, **more):
        """Something that the mouse does."""
        more.setdefault("button", "left" if kind != "mouseMoved" else "none")
        self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)

    def click(self, selector):
        """Clicks on the middle of an element, as a reader would."""
        x, y = self.middle(selector)
        self.mouse("mousePressed", x, y, clickCount=1)
        self.mouse("mouseReleased", x, y, clickCount=1)
        self.settle()

    def drag(self, start, end):
        """Drags from one point to another, with a stop on the way."""
        self.mouse("mousePressed", *start, clickCount=1)
        for share in (0.5, 1):
            point = [a + (b - a) * share for a, b in zip(start, end)]
            self.mouse("mouseMoved", *point, button="left", buttons=1)
        self.mouse("mouseReleased", *end, clickCount=1)
        self.settle()

    def press(self, key, times=1):
        """Presses a key."""
        code = {"Enter": 13, "Tab": 9, "Escape": 27, " ": 32, "ArrowLeft": 37, "ArrowUp": 38,
                "ArrowRight": 39, "ArrowDown": 40, "Home": 36, "End": 35}.get(key, ord(key[0]))
        text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
        for _ in range(times):
            self.send("Input.dispatchKeyEvent", type="keyDown", key=key, text=text,
                      windowsVirtualKeyCode=code)
            self.send("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)
        self.settle()

    def pdf(self):
        """The page as PDF, on the paper it asks for."""
        data = self.send("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]
        return base64.b64decode(data)

    def screenshot(self, path):
        """Writes what is seen as PNG."""
        data = self.send("Page.captureScreenshot", format="png")["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

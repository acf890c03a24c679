"""The cases whose pages are tested, and the pages themselves, made by the command."""
import json
import os
import pathlib
import random
import subprocess

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
SHIPPED = TOP / "Examples/Cases/levant-2017-2024.yaml"
COMMAND = os.environ.get("RIPOSTE", str(TOP / ".build/debug/riposte"))

# What a stranger may write where a title is expected.
ATTACKS = [
    "</script><script>document.title = 'taken'</script>",
    "\"><img src=x onerror=\"document.title = 'taken'\">",
    "'><svg onload=\"document.title = 'taken'\">",
    "{{{script}}} {{#events}} {{pageTitle}}",
    "</title></style><iframe src=javascript:document.title='taken'></iframe>",
    "<!-- <script>",
    "turned \u202etxet\u202c around \u2066x\u2069",
    "\u2028line\u2029separators",
]


def run(*words):
    """What the command prints."""
    return subprocess.run([COMMAND, *map(str, words)], check=True, capture_output=True,
                          text=True).stdout


def ask(*words):
    """What the command prints as JSON."""
    return json.loads(run(*words, "--json"))


def page(case, folder, name, *options):
    """The page of a case, as a file in a folder."""
    path = pathlib.Path(folder) / f"{name}.html"
    run("report", case, "-o", path, *options)
    return path


def plain(text):
    """The text without what an id may not hold."""
    return "".join(letter for letter in text if letter.isprintable())


def hostile(folder):
    """A case with an attack wherever a case has text."""
    events = [
        {"id": f"{plain(attack)} {number}", "title": attack, "date": f"2021-01-{number + 1:02}",
         "note": attack, "place": f"{plain(attack)} {number}", "by": [f"actor-{number}"],
         "sources": ["paper"]}
        for number, attack in enumerate(ATTACKS)]
    tree = {
        "riposte": "1", "title": " ".join(ATTACKS[:2]), "note": ATTACKS[0],
        "actors": [{"id": f"actor-{number}", "name": attack, "side": attack}
                   for number, attack in enumerate(ATTACKS)],
        "places": [{"id": event["place"], "name": event["title"], "theatre": event["title"]}
                   for event in events],
        "sources": [{"id": "paper", "title": ATTACKS[0], "outlet": ATTACKS[1],
                     "url": "javascript:document.title='taken'",
                     "archived": "https://example.org/\">"}],
        "events": events,
        "responses": [
            {"event": late["id"], "to": early["id"],
             "claims": [{"basis": "stated", "source": "paper", "quote": early["title"],
                         "note": late["title"], "locator": late["title"]}]}
            for early, late in zip(events, events[1:])],
    }
    return write(tree, folder, "hostile")


def large(folder, count, seed=1):
    """A random case of so many events with half again as many links, dated over twenty years."""
    chance = random.Random(seed)
    days = sorted(chance.randrange(7300) for _ in range(count))
    events = [
        {"id": f"e{number}", "title": f"Event {number} of a long quarrel between neighbors",
         "date": f"{2000 + day // 365}-{1 + day % 365 // 31:02}-{1 + day % 28:02}",
         "by": [f"actor-{chance.randrange(8)}"], "severity": chance.randrange(10)}
        for number, day in enumerate(days)]
    events.sort(key=lambda event: event["date"])
    bases = ["stated", "reported", "assessed", "hedged", "implied", "denied"]
    pairs = set()
    for _ in range(count * 3 // 2):
        late = chance.randrange(1, count)
        early = max(0, late - 1 - int(chance.expovariate(1 / 12)))
        if events[early]["date"] < events[late]["date"]:
            pairs.add((early, late))
    responses = [
        {"event": events[late]["id"], "to": events[early]["id"], "basis": chance.choice(bases),
         "source": f"s{chance.randrange(40)}"}
        for early, late in sorted(pairs)]
    tree = {"riposte": "1", "title": f"{count} events", "as-of": "2021-12-31", "events": events,
            "responses": responses}
    return write(tree, folder, f"large-{count}")


def write(tree, folder, name):
    """A case file in a folder."""
    path = pathlib.Path(folder) / f"{name}.json"
    path.write_text(json.dumps(tree), encoding="utf-8")
    return path

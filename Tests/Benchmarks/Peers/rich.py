#!/usr/bin/env python3
"""Realistic tables: quoted titles, places, parties, sources, graded claims with quotations.

usage: rich.py OUTDIR EVENTS [LINKS PER EVENT]

Writes OUTDIR/events.csv and OUTDIR/responses.csv, the same for the same arguments.
"""
import os, random, sys

out, count = sys.argv[1], int(sys.argv[2])
mean = int(sys.argv[3]) if len(sys.argv) > 3 else 2
random.seed(20260101)
os.makedirs(out, exist_ok=True)
KINDS = ["air-strike", "rocket-attack", "drone-strike", "shelling", "threat", "statement", "sanctions", "raid"]
ACTORS = [f"actor-{n}" for n in range(200)]
PLACES = [f"Place {n}" for n in range(3000)]
SOURCES = [f"source-{n}" for n in range(2000)]
BASES = ["stated", "reported", "assessed", "hedged", ""]


def party():
    return ";".join(random.sample(ACTORS, random.choice([1, 1, 1, 2]))) + random.choice(["", "", "?"])


with open(os.path.join(out, "events.csv"), "w") as table:
    table.write("id,title,date,kind,place,by,against,severity,killed,wounded,sources,weather\n")
    for n in range(count):
        year, month, day = 2000 + n * 20 // count, n * 240 // count % 12 + 1, n * 6720 // count % 28 + 1
        title = f'"Strike {n}, said to be ""limited"""' if n % 5 == 0 else f'"Attack {n}, near {PLACES[n % 3000]}"'
        killed = random.choice(["", "", "3", "2..9", "0"])
        table.write(f"event-{n:08},{title},{year}-{month:02}-{day:02},{random.choice(KINDS)},{PLACES[n * 7 % 3000]},"
                    f"{party()},{random.choice(ACTORS)},{random.randint(0, 9)},{killed},,{random.choice(SOURCES)},dry\n")

with open(os.path.join(out, "responses.csv"), "w") as table:
    table.write("event,to,kind,confidence,basis,by,source,quote\n")
    for n in range(1, count):
        for other in sorted({max(0, n - random.randint(1, 4000)) for _ in range(random.randint(0, 2 * mean))}):
            quote = '"in answer to the attack, ""swift"" and firm"' if random.random() < 0.1 else ""
            table.write(f"event-{n:08},event-{other:08},retaliation,{random.choice(['', '0.5', '0.875'])},"
                        f"{random.choice(BASES)},{random.choice(ACTORS)},{random.choice(SOURCES)},{quote}\n")

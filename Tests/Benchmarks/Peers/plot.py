"""The cost of an operation for each link, as a table and as a plot, from data sets of one shape and growing size."""
import math

OPERATIONS = ["load", "longest", "chains", "dijkstra", "bfs_undir", "wcc", "domtree", "escalation"]
COLORS = ["#000000", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#7f7f7f"]
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 400, 56, 100, 34, 44


def nanoseconds(cost, links):
    """Rows of (operation, [(links, nanoseconds a link)])."""
    found = []
    for op in OPERATIONS:
        points = [(links(size), cost[size][op] * 1e9 / links(size)) for size in cost if cost[size].get(op)]
        if points:
            found.append((op, sorted(points)))
    return found


def table(cost, links):
    sizes = sorted(cost, key=links)
    lines = ["Nanoseconds a link:", "", "| operation | " + " | ".join(f"{s} ({links(s):,} links)" for s in sizes) + " |",
             "|---" * (len(sizes) + 1) + "|"]
    for op, points in nanoseconds(cost, links):
        values = dict(points)
        lines.append(f"| {op} | " + " | ".join(f"{values[links(s)]:.3g}" if links(s) in values else "" for s in sizes) + " |")
    return lines


def ticks(low, high):
    """1, 2 and 5 times powers of ten."""
    return [m * 10.0 ** e for e in range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
            for m in (1, 2, 5) if low <= m * 10.0 ** e <= high]


def apart(ends, least):
    """Heights of labels, each as near to its line as keeps it a line's height from the others."""
    placed = []
    for y, op in sorted(ends):
        placed.append((max(y, placed[-1][0] + least) if placed else y, op))
    return dict((op, y) for y, op in placed)


def write(cost, links, path):
    rows = nanoseconds(cost, links)
    xs = [x for _, points in rows for x, _ in points]
    ys = [y for _, points in rows for _, y in points]
    low, high = min(ys) / 1.3, max(ys) * 1.3
    spread = math.log(max(xs) / min(xs))
    across = lambda x: LEFT + (WIDTH - LEFT - RIGHT) * math.log(x / min(xs)) / spread
    up = lambda y: TOP + (HEIGHT - TOP - BOTTOM) * math.log(high / y) / math.log(high / low)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
           'font-family="sans-serif" font-size="12">', f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
           f'<text x="{LEFT}" y="20" font-size="13">Nanoseconds a link</text>']
    for y in ticks(low, high):
        out.append(f'<line x1="{LEFT}" y1="{up(y):.1f}" x2="{WIDTH - RIGHT}" y2="{up(y):.1f}" stroke="#dddddd"/>'
                   f'<text x="{LEFT - 6}" y="{up(y) + 4:.1f}" text-anchor="end">{y:g}</text>')
    for size in sorted(cost, key=links):
        x = across(links(size))
        out.append(f'<line x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{HEIGHT - BOTTOM}" stroke="#dddddd"/>'
                   f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{size.split("_")[0]}</text>')
    out.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2:.0f}" y="{HEIGHT - 8}" text-anchor="middle">events, five links each</text>')
    labels = apart([(up(points[-1][1]), op) for op, points in rows], 15)
    for (op, points), color in zip(rows, COLORS):
        line = " ".join(f"{across(x):.1f},{up(y):.1f}" for x, y in points)
        out.append(f'<polyline points="{line}" fill="none" stroke="{color}" stroke-width="2"/>')
        out += [f'<circle cx="{across(x):.1f}" cy="{up(y):.1f}" r="3" fill="{color}"/>' for x, y in points]
        end = across(points[-1][0])
        out.append(f'<text x="{end + 10:.1f}" y="{labels[op] + 4:.1f}" fill="{color}">{op}</text>')
    with open(path, "w") as file:
        file.write("\n".join(out + ["</svg>", ""]))

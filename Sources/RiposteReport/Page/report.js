"use strict";

// What the page does: it shows and hides what was computed when it was made, and computes no figure
// itself. It builds no markup from text, so that nothing a case contains can become code.
(() => {
  /** The levels of events and links, and the figures at each evidence policy and confidence. */
  const data = JSON.parse(document.getElementById("data").textContent);
  const svg = document.querySelector(".viewport > svg");
  const viewport = document.querySelector(".viewport");
  const status = document.querySelector(".status");
  const cards = [...document.querySelectorAll(".card")];
  const links = [...document.querySelectorAll(".link")];
  const stubs = [...document.querySelectorAll(".stub")];
  const articles = [...document.querySelectorAll("article.event")];

  /** What the reader asked for: an evidence policy, a step of the slider, and an event or -1. */
  const state = { policy: data.policy, cut: 0, chosen: -1 };

  // MARK: Evidence

  /** Whether a link of this level and grade is shown under the policy and the confidence asked for. */
  function isShown(level, grade) {
    return level <= state.policy && (state.cut === 0 || grade >= state.cut);
  }

  /** Whether the link of a number is shown. */
  function isLinkShown(number) {
    return isShown(data.links[number][2], data.links[number][3]);
  }

  /** Shows what the evidence asked for admits, and the figures that were computed for it. */
  function showEvidence() {
    cards.forEach((card, number) => {
      card.classList.toggle("left-out", data.events[number] > state.policy);
    });
    links.forEach((link, number) => link.classList.toggle("left-out", !isLinkShown(number)));
    stubs.forEach((stub, number) => {
      stub.classList.toggle("left-out", !isShown(data.stubs[number][1], data.stubs[number][2]));
    });
    for (const item of document.querySelectorAll("li[data-link]")) {
      const name = item.dataset.link;
      const stub = data.stubs[Number(name.slice(1))];
      const shown = name[0] === "u" ? isShown(stub[1], stub[2]) : isLinkShown(Number(name));
      item.classList.toggle("left-out", !shown);
    }
    showFigures();
    showChoice();
  }

  /** Shows the figures for the evidence asked for, and where the tables differ from it. */
  function showFigures() {
    const figures = data.figures[state.policy][state.cut];
    document.querySelectorAll(".figures dd").forEach((field, place) => {
      field.textContent = figures[place];
    });
    const isAsMade = state.policy === data.policy && state.cut === 0;
    const note = document.querySelector(".figures-note");
    note.hidden = isAsMade;
    note.textContent = `Figures under ${evidenceWords()}. Sentences and tables stay as computed ` +
      `under ${data.policies[data.policy]} evidence.`;
    document.body.classList.toggle("other-evidence", !isAsMade);
  }

  /** The evidence asked for, in words. */
  function evidenceWords() {
    const least = state.cut === 0 ? "" : `, confidence at least ${data.cuts[state.cut - 1]}`;
    return `${data.policies[state.policy]} evidence${least}`;
  }

  /** Takes the policy and the confidence from the controls, and says what changed. */
  function readControls(form) {
    state.policy = Number(form.elements.policy.value);
    const slider = form.elements.cut;
    if (slider) {
      state.cut = Number(slider.value);
      const words = state.cut === 0 ? "any" : data.cuts[state.cut - 1];
      slider.setAttribute("aria-valuetext", words);
      form.querySelector(".cut-value").textContent = words;
    }
    showEvidence();
    const figures = data.figures[state.policy][state.cut];
    say(`${evidenceWords()}: ${figures[1]} links between ${figures[0]} events, ` +
      `the longest chain has ${figures[3]} links.`);
  }

  /** Says something to those who hear the page. */
  function say(words) {
    status.textContent = words;
  }

  // MARK: Choosing an event

  /** For each event, the links that lead to it and those that leave it. */
  const entering = data.events.map(() => []);
  const leaving = data.events.map(() => []);
  data.links.forEach(([stimulus, response], number) => {
    entering[response].push(number);
    leaving[stimulus].push(number);
  });

  /** The events that are reached from one by shown links, itself among them, and those links. */
  function reach(start, next, end) {
    const events = new Set([start]);
    const travelled = new Set();
    const waiting = [start];
    while (waiting.length > 0) {
      for (const link of next[waiting.pop()]) {
        if (!isLinkShown(link)) continue;
        travelled.add(link);
        const event = data.links[link][end];
        if (!events.has(event)) {
          events.add(event);
          waiting.push(event);
        }
      }
    }
    return { events, links: travelled };
  }

  /** The number of the event whose card is marked and whose facts are shown, or -1. */
  let marked = -1;

  /** Marks a card as chosen, or no longer, and shows its facts, or hides them. */
  function mark(number, isChosen) {
    cards[number]?.classList.toggle("chosen", isChosen);
    cards[number]?.setAttribute("aria-pressed", String(isChosen));
    articles[number]?.classList.toggle("chosen", isChosen);
  }

  /** Marks the chosen event and its chains, shows its facts, and hides those of all others. */
  function showChoice() {
    const chosen = state.chosen;
    const earlier = chosen < 0 ? null : reach(chosen, entering, 0);
    const later = chosen < 0 ? null : reach(chosen, leaving, 1);
    svg?.classList.toggle("has-choice", chosen >= 0);
    cards.forEach((card, number) => {
      const isLit = chosen >= 0 && (earlier.events.has(number) || later.events.has(number));
      card.classList.toggle("lit", isLit);
    });
    links.forEach((link, number) => {
      link.classList.toggle(
        "lit", chosen >= 0 && (earlier.links.has(number) || later.links.has(number)));
    });
    if (marked !== chosen) {
      mark(marked, false);
      mark(chosen, true);
      marked = chosen;
    }
    document.body.classList.toggle("has-choice", chosen >= 0);
    return chosen < 0 ? null : { earlier: earlier.events.size - 1, later: later.events.size - 1 };
  }

  /** Chooses an event by its number, or none by -1. */
  function choose(number, { movesFocus = false } = {}) {
    state.chosen = number;
    const counts = showChoice();
    if (number < 0) {
      say("No event chosen.");
      return;
    }
    rove(number);
    bringIntoView(number);
    const title = articles[number].querySelector("h3").textContent;
    say(`${title}. In its chains ${counts.earlier} earlier and ${counts.later} later events.`);
    if (movesFocus) articles[number].focus();
    else articles[number].scrollTop = 0;
  }

  /** The number of the card that Tab leads to. */
  let roving = -1;

  /** Makes one card the one that Tab leads to. */
  function rove(number, { movesFocus = false } = {}) {
    if (!cards[number]) return;
    if (roving >= 0) cards[roving].tabIndex = -1;
    roving = number;
    cards[number].tabIndex = 0;
    if (movesFocus) {
      cards[number].focus({ preventScroll: true });
      bringIntoView(number);
    }
  }

  /** The event that a key leads to from another, or -1: time to the sides, answers up and down. */
  function neighbor(number, key) {
    const shown = (list) => list.filter(isLinkShown);
    switch (key) {
      case "ArrowRight": return number + 1 < cards.length ? number + 1 : -1;
      case "ArrowLeft": return number - 1;
      case "Home": return 0;
      case "End": return cards.length - 1;
      case "ArrowUp": return data.links[shown(entering[number])[0]]?.[0] ?? -1;
      case "ArrowDown": return data.links[shown(leaving[number])[0]]?.[1] ?? -1;
      default: return -1;
    }
  }

  /** Keys on a card. */
  function cardKey(event) {
    const card = event.target.closest(".card");
    if (!card) return;
    const number = Number(card.dataset.event);
    if (event.key === "Enter" || event.key === " ") {
      choose(number === state.chosen && event.key === " " ? -1 : number);
    } else if (event.key === "Escape") {
      choose(-1);
    } else {
      const next = neighbor(number, event.key);
      if (next < 0) {
        // At an end the picture is not moved instead.
        if (event.key.startsWith("Arrow")) event.preventDefault();
        return;
      }
      rove(next, { movesFocus: true });
    }
    event.preventDefault();
    event.stopPropagation();
  }

  // MARK: Moving and zooming

  const whole = svg?.viewBox.baseVal
    ? { x: svg.viewBox.baseVal.x, y: svg.viewBox.baseVal.y,
        width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height }
    : { x: 0, y: 0, width: 1, height: 1 };

  /** The part of the picture that is seen: its corner, and how many pixels a point takes. */
  const view = { x: whole.x, y: whole.y, scale: 1 };

  /** Below this size, in pixels a point, the text of cards is not drawn: nobody could read it. */
  const legibleScale = 0.45;
  const largestScale = 4;

  /** The size at which all of the picture is seen. */
  function fittingScale() {
    const box = viewport.getBoundingClientRect();
    return Math.min(box.width / whole.width, box.height / whole.height);
  }

  /** Draws what is seen; lane names and dates stay in sight. */
  function draw() {
    const box = viewport.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return;
    const [width, height] = [box.width / view.scale, box.height / view.scale];
    view.x = keptWithin(view.x, width, whole.x, whole.width);
    view.y = keptWithin(view.y, height, whole.y, whole.height);
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${width} ${height}`);
    svg.classList.toggle("far", view.scale < legibleScale);
    const below = whole.y + whole.height - (view.y + height);
    names.setAttribute("transform", `translate(${Math.max(view.x - whole.x, 0)} 0)`);
    dates.setAttribute("transform", `translate(0 ${-Math.max(below, 0)})`);
    sizeLabels(Math.min(Math.max(0.9 / view.scale, 1), 3));
  }

  const names = svg?.querySelector(".lane-names");
  const dates = svg?.querySelector(".dates");
  /** How much larger than drawn lane names and dates are. */
  let labelSize = 1;

  /** Makes lane names and dates so much larger, and leaves out dates that would cover others. */
  function sizeLabels(size) {
    if (size === labelSize) return;
    labelSize = size;
    svg.style.setProperty("--label", size);
    let end = -Infinity;
    for (const date of dates.querySelectorAll("g")) {
      const box = date.firstElementChild;
      const start = box.x.baseVal.value;
      const isFree = start >= end;
      date.classList.toggle("covered", !isFree);
      if (isFree) end = start + box.width.baseVal.value * size + 2;
    }
  }

  /** A place moved so that the picture fills what is seen, or lies in its middle. */
  function keptWithin(place, seen, start, length) {
    if (seen >= length) return start - (seen - length) / 2;
    return Math.min(Math.max(place, start), start + length - seen);
  }

  /** Zooms by a factor about a point of the viewport, in pixels from its corner. */
  function zoom(factor, x, y) {
    const smallest = Math.min(fittingScale(), 1);
    const scale = Math.min(Math.max(view.scale * factor, smallest), largestScale);
    view.x += x / view.scale - x / scale;
    view.y += y / view.scale - y / scale;
    view.scale = scale;
    draw();
  }

  /** Zooms about the middle. */
  function zoomAtMiddle(factor) {
    const box = viewport.getBoundingClientRect();
    zoom(factor, box.width / 2, box.height / 2);
  }

  /** Moves what is seen, by pixels. */
  function pan(x, y) {
    view.x += x / view.scale;
    view.y += y / view.scale;
    draw();
  }

  /** Shows all of the picture. */
  function showAll() {
    view.scale = fittingScale();
    draw();
  }

  /** Shows all of the picture where it can be read then, else where the longest chain begins. */
  function showBeginning() {
    const [fitting, readable] = [fittingScale(), viewport.clientWidth < 600 ? 0.8 : 0.9];
    view.scale = fitting > 0.7 ? fitting : readable;
    const place = cards[data.start]?.transform.baseVal.consolidate()?.matrix;
    if (place && view.scale > fitting) {
      view.x = place.e - viewport.clientWidth / view.scale / 4;
      view.y = place.f - viewport.clientHeight / view.scale / 2;
    }
    draw();
  }

  /** Moves the picture until a card is seen. */
  function bringIntoView(number) {
    const box = viewport.getBoundingClientRect();
    const card = cards[number]?.getBoundingClientRect();
    if (!card) return;
    const middle = [card.x + card.width / 2 - box.x, card.y + card.height / 2 - box.y];
    const isSeen = card.left >= box.left && card.right <= box.right &&
      card.top >= box.top && card.bottom <= box.bottom;
    if (!isSeen) pan(middle[0] - box.width / 2, middle[1] - box.height / 2);
  }

  /** Keys on the picture. */
  function viewportKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = 60;
    switch (event.key) {
      case "+": case "=": zoomAtMiddle(1.25); break;
      case "-": case "−": zoomAtMiddle(0.8); break;
      case "0": showAll(); break;
      case "ArrowLeft": pan(-step, 0); break;
      case "ArrowRight": pan(step, 0); break;
      case "ArrowUp": pan(0, -step); break;
      case "ArrowDown": pan(0, step); break;
      case "Escape": choose(-1); break;
      default: return;
    }
    event.preventDefault();
  }

  /** Pointers that are down, by their number, each where it was last. */
  const pointers = new Map();
  /** How far the pointers have moved since the first came down: beyond a little it is no click. */
  let moved = 0;

  /** Moves the picture with one pointer, and zooms it with two. */
  function pointerMoved(event) {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const others = [...pointers.entries()].filter(([id]) => id !== event.pointerId);
    const now = { x: event.clientX, y: event.clientY };
    moved += Math.hypot(now.x - last.x, now.y - last.y);
    if (moved > 4 && !viewport.hasPointerCapture(event.pointerId)) {
      viewport.setPointerCapture(event.pointerId);
    }
    if (others.length === 0) {
      pan(last.x - now.x, last.y - now.y);
    } else {
      const other = others[0][1];
      const before = Math.hypot(last.x - other.x, last.y - other.y);
      const after = Math.hypot(now.x - other.x, now.y - other.y);
      const box = viewport.getBoundingClientRect();
      if (before > 0) {
        zoom(after / before, (now.x + other.x) / 2 - box.x, (now.y + other.y) / 2 - box.y);
      }
    }
    pointers.set(event.pointerId, now);
  }

  /** Makes the picture one that can be moved, zoomed and chosen from. */
  function preparePicture() {
    viewport.tabIndex = 0;
    for (const card of cards) {
      card.setAttribute("role", "button");
      card.setAttribute("aria-pressed", "false");
      card.tabIndex = -1;
    }
    rove(0);
    viewport.addEventListener("keydown", cardKey);
    viewport.addEventListener("keydown", viewportKey);
    viewport.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = viewport.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY / 300), event.clientX - box.x, event.clientY - box.y);
    }, { passive: false });
    viewport.addEventListener("pointerdown", (event) => {
      if (pointers.size === 0) moved = 0;
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    });
    viewport.addEventListener("pointermove", pointerMoved);
    for (const name of ["pointerup", "pointercancel"]) {
      window.addEventListener(name, (event) => pointers.delete(event.pointerId));
    }
    viewport.addEventListener("click", (event) => {
      const card = event.target.closest(".card");
      if (card && moved <= 4) choose(Number(card.dataset.event));
    });
    for (const button of document.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => {
        if (button.dataset.zoom === "all") showAll();
        else zoomAtMiddle(button.dataset.zoom === "in" ? 1.4 : 1 / 1.4);
      });
    }
    new ResizeObserver(() => {
      view.scale = Math.max(view.scale, Math.min(fittingScale(), 1));
      draw();
    }).observe(viewport);
    showBeginning();
  }

  // MARK: Tables

  /** Whether a field says that something is not known. */
  function isUnknown(text) {
    return text === "" || text === "–";
  }

  /** Compares two fields of a column: numbers by size, words by the alphabet, what is unknown last. */
  function compare(first, second, sign) {
    const [a, b] = [first.dataset.key ?? first.textContent, second.dataset.key ?? second.textContent];
    if (isUnknown(a) || isUnknown(b)) return isUnknown(a) - isUnknown(b);
    const hasNumbers = first.dataset.key !== undefined && second.dataset.key !== undefined;
    return sign * (hasNumbers ? Number(a) - Number(b) : a.localeCompare(b, "en"));
  }

  /** Sorts the rows of a table by a column, the other way where it is sorted by it already. */
  function sort(table, header) {
    const column = [...header.parentElement.children].indexOf(header);
    const wasRising = header.getAttribute("aria-sort") === "ascending";
    for (const other of header.parentElement.children) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", wasRising ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const sign = wasRising ? -1 : 1;
    rows.sort((a, b) => compare(a.cells[column], b.cells[column], sign));
    body.append(...rows);
    say(`Sorted by ${header.textContent}, ${wasRising ? "falling" : "rising"}.`);
  }

  /** Gives each column a button that sorts by it. */
  function prepareTables() {
    for (const table of document.querySelectorAll("table")) {
      for (const header of table.tHead.rows[0].cells) {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...header.childNodes);
        button.addEventListener("click", () => sort(table, header));
        header.append(button);
      }
    }
  }

  // MARK: Printing and links

  /** Unfolds everything and shows all of the picture for print; returns what undoes it. */
  function preparePrint() {
    const folded = [...document.querySelectorAll("details:not([open])")];
    const seen = svg?.getAttribute("viewBox");
    for (const detail of folded) detail.open = true;
    svg?.setAttribute("viewBox", `${whole.x} ${whole.y} ${whole.width} ${whole.height}`);
    svg?.classList.remove("far");
    for (const labels of [names, dates]) labels?.removeAttribute("transform");
    if (svg) sizeLabels(1);
    return () => {
      for (const detail of folded) detail.open = false;
      if (seen) draw();
    };
  }

  let undoPrint = () => {};
  window.addEventListener("beforeprint", () => { undoPrint = preparePrint(); });
  window.addEventListener("afterprint", () => undoPrint());

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#event-"]');
    if (!link) return;
    event.preventDefault();
    choose(Number(link.hash.slice("#event-".length)), { movesFocus: true });
  });

  const form = document.querySelector(".controls");
  form.addEventListener("input", () => readControls(form));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.reset();

  if (svg) preparePicture();
  prepareTables();
  showEvidence();
})();

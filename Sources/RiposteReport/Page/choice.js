// Choosing an event.

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
  say(`${title}. In its chains ${counts.earlier} earlier and ` +
    `${counted(counts.later, "later event")}.`);
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

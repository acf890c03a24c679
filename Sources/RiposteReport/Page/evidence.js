// Showing what the evidence asked for admits.

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
  const [events, links, , longest] = data.figures[state.policy][state.cut];
  const chain = longest === "–" ? "no chain" : `the longest chain has ${counted(longest, "link")}`;
  say(`${evidenceWords()}: ${counted(links, "link")} between ${counted(events, "event")}, ${chain}.`);
}

/** A number as it was written, with its noun. */
function counted(number, noun) {
  return `${number} ${noun}${String(number) === "1" ? "" : "s"}`;
}

/** Says something to those who hear the page. */
function say(words) {
  status.textContent = words;
}

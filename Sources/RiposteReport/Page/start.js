// Printing and links, and what happens when the page is opened.

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

/** Chooses the event that the address of the page names, if it names one. */
function followAddress() {
  const number = Number(/^#event-(\d+)$/.exec(location.hash)?.[1] ?? -1);
  if (articles[number]) choose(number, { movesFocus: true });
}

const form = document.querySelector(".controls");
form.addEventListener("input", () => readControls(form));
form.addEventListener("submit", (event) => event.preventDefault());
form.reset();

if (svg) preparePicture();
prepareTables();
showEvidence();
followAddress();
window.addEventListener("hashchange", followAddress);

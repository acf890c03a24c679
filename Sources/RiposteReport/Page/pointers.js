// What pointers, buttons and the wheel do to the picture.

/** Pointers that are down, by their number, each where it was last. */
const pointers = new Map();
/** How far the pointers have moved since the first came down: beyond a little it is no click. */
let moved = 0;

/** Moves the picture with one pointer, and zooms it with two. */
function pointerMoved(event) {
  const last = pointers.get(event.pointerId);
  if (!last) return;
  if (event.buttons === 0) {
    // It was let go where the page could not see it.
    pointers.delete(event.pointerId);
    return;
  }
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
    if (event.button !== 0) return;
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  viewport.addEventListener("pointermove", pointerMoved);
  for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) {
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
    view.scale = seesAll ? fittingScale() : Math.max(view.scale, Math.min(fittingScale(), 1));
    draw();
  }).observe(viewport);
  showBeginning();
}

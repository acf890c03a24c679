// Moving and zooming.

const whole = svg?.viewBox.baseVal
  ? { x: svg.viewBox.baseVal.x, y: svg.viewBox.baseVal.y,
      width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height }
  : { x: 0, y: 0, width: 1, height: 1 };

/** The part of the picture that is seen: its corner, and how many pixels a point takes. */
const view = { x: whole.x, y: whole.y, scale: 1 };
/** Whether all of the picture is to be seen, however large the page makes it. */
let seesAll = false;

/** Below this size, in pixels a point, the text of cards is not drawn: nobody could read it. */
const legibleScale = 0.45;
const largestScale = 4;

/** How much larger than drawn lane names and dates are, so that they can be read from far away. */
function labelSizeAt(scale) {
  return Math.min(Math.max(readableLabel / scale, 1), largestLabel);
}
const readableLabel = 0.9;

/** The size at which a length, and what a label in it grows by at that size, fit into pixels. */
function fitting(pixels, length, label) {
  const scale = pixels / length;
  if (scale >= readableLabel) return scale;
  const grown = (pixels - readableLabel * label) / (length - label);
  if (grown * largestLabel >= readableLabel) return grown;
  return pixels / (length + (largestLabel - 1) * label);
}

/** The size at which all of the picture is seen, its larger labels beside it. */
function fittingScale() {
  const box = viewport.getBoundingClientRect();
  return Math.min(
    fitting(box.width, whole.width, nameWidth), fitting(box.height, whole.height, axisHeight));
}

/** Draws what is seen; lane names and dates stay in sight. */
function draw() {
  const box = viewport.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return;
  const [width, height] = [box.width / view.scale, box.height / view.scale];
  const size = labelSizeAt(view.scale);
  const [left, below] = [nameWidth * (size - 1), axisHeight * (size - 1)];
  view.x = keptWithin(view.x, width, whole.x - left, whole.width + left);
  view.y = keptWithin(view.y, height, whole.y, whole.height + below);
  svg.setAttribute("viewBox", `${view.x} ${view.y} ${width} ${height}`);
  svg.classList.toggle("far", view.scale < legibleScale);
  const unseen = whole.y + whole.height - (view.y + height);
  names.setAttribute("transform", `translate(${Math.max(view.x - whole.x, -left)} 0)`);
  dates.setAttribute("transform", `translate(0 ${-Math.max(unseen, -below)})`);
  sizeLabels(size);
}

const names = svg?.querySelector(".lane-names");
const dates = svg?.querySelector(".dates");
/** The bands of the lanes as drawn, and the grounds of their names. */
const [bands, grounds] = ["rect.lane", ".lane-names .ground"].map((selector) =>
  [...svg?.querySelectorAll(selector) ?? []].map((element) => ({
    element, x: element.x.baseVal.value, width: element.width.baseVal.value,
    middle: element.y.baseVal.value + element.height.baseVal.value / 2,
    height: element.height.baseVal.value,
  })));
/** The room that lane names and dates take as drawn. */
const nameWidth = Math.max(0, ...grounds.map((ground) => ground.width));
const axisHeight = svg?.querySelector(".axis")?.height.baseVal.value ?? 0;
/** How much larger than drawn lane names may be: until one would reach the next. */
const largestLabel = Math.max(1, Math.min(20, ...grounds
  .toSorted((one, other) => one.middle - other.middle)
  .map((ground, place, all) => [all[place - 1], ground]).slice(1)
  .map(([one, other]) => (other.middle - one.middle) / ((one.height + other.height) / 2))));
/** How much larger than drawn lane names and dates are. */
let labelSize = 1;

/**
 * Makes lane names and dates so much larger, leaves out dates that would cover others, and has the
 * bands begin where the names do.
 */
function sizeLabels(size) {
  if (size === labelSize) return;
  labelSize = size;
  svg.style.setProperty("--label", size);
  const left = nameWidth * (size - 1);
  for (const band of bands) {
    band.element.setAttribute("x", band.x - left);
    band.element.setAttribute("width", band.width + left);
  }
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
  seesAll = false;
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
  seesAll = false;
  draw();
}

/** Shows all of the picture. */
function showAll() {
  seesAll = true;
  view.scale = fittingScale();
  draw();
}

/** Shows all of the picture where it can be read then, else where the longest chain begins. */
function showBeginning() {
  const [fitting, readable] = [fittingScale(), viewport.clientWidth < 600 ? 0.8 : 0.9];
  seesAll = fitting > 0.7;
  view.scale = seesAll ? fitting : readable;
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
  if (!card || seesAll) return;
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

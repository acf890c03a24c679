// Sorting tables.

/** Whether a field says that something is not known. */
function isUnknown(field) {
  return field.dataset.unknown !== undefined;
}

/** Compares two fields of a column: numbers by size, words by the alphabet, what is unknown last. */
function compare(first, second, sign) {
  if (isUnknown(first) || isUnknown(second)) return isUnknown(first) - isUnknown(second);
  const [a, b] = [first.dataset.key ?? first.textContent, second.dataset.key ?? second.textContent];
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

// What is shown -> a table of its statements and events, in words.
let rows = [], rowsShown = 0;

let sorted = { by: -1, isDown: false };

// All that is told of what is shown: in words, what is said, and the line or node that it belongs to.
function tableRows() {
  const found = view.edges.filter((edge) => view.shown.has(edge.id) && !edge.at_place)
    .flatMap((edge) => edge.statements.filter(passes).map((said) => [[labelOf(edge.from), edge.text || "→", labelOf(edge.to)], said, edge.id]));
  return [...found, ...view.events.filter(eventAllowed).map((event) => [[event.who, event.what, event.whom], event, event.edge || event.nodes[0]])];
}
const cellsOf = ([words, said]) => [...words, said.status, said.speaker || "", dateOf(said), said.sentence, view.documents[said.document].title || said.document];

function tabulate() {
  if (by("table").hidden) return;
  const wanted = fold(by("words").value.trim());
  rows = tableRows();
  if (wanted) rows = rows.filter((row) => fold(cellsOf(row).join(" ")).includes(wanted));
  const key = (row) => fold(cellsOf(row)[sorted.by]), turn = sorted.isDown ? -1 : 1;
  if (sorted.by >= 0) rows = rows.map((row) => [key(row), row]).sort(([a], [b]) => turn * ((a === "") - (b === "") || (a < b ? -1 : a > b ? 1 : 0))).map(([, row]) => row);
  by("row-count").textContent = plural(rows.length, "row", "rows");
  by("rows").replaceChildren(); rowsShown = 0;
  more(PAGE);
}
function sortBy(column) {
  sorted = { by: column, isDown: sorted.by === column && !sorted.isDown };
  [...by("heads").children].forEach((head, at) => (at === column ? head.setAttribute("aria-sort", sorted.isDown ? "descending" : "ascending") : head.removeAttribute("aria-sort")));
  tabulate();
}
function more(count) {
  by("rows").append(...rows.slice(rowsShown, rowsShown + count).map(([[who, what, whom], said, id]) => {
    const button = el("button", { type: "button", className: "link", title: "Show in the graph" }, what);
    button.addEventListener("click", () => select(id));
    const article = view.documents[said.document];
    const cells = [who, button, whom, label(said.status),
      said.speaker || "", dateOf(said), said.sentence, anchor(article.url, article.title || said.document)];
    return el("tr", {}, ...cells.map((cell) => el("td", {}, cell)));
  }));
  rowsShown = Math.min(rows.length, rowsShown + count);
  by("more").hidden = rowsShown >= rows.length;
}
const TABS = ["graph", "table", "contested"];
const present = () => TABS.find((each) => by(`show-${each}`).getAttribute("aria-pressed") === "true");
function tab(chosen) {
  for (const each of TABS) { by(each).hidden = each !== chosen; by(`show-${each}`).setAttribute("aria-pressed", String(each === chosen)); }
  by("panel").hidden = chosen !== "graph";
  document.body.classList.toggle("tabled", chosen !== "graph");
  tabulate(); contest();
}
addEventListener("beforeprint", () => { by("table").hidden = false; tabulate(); more(Infinity); });
addEventListener("afterprint", () => tab(present()));

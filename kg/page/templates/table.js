// What is shown -> a table of its statements and events, in words.
let rows = [], rowsShown = 0;

function tabulate() {
  if (by("table").hidden) return;
  const wanted = fold(by("words").value.trim());
  rows = view.edges.filter((edge) => view.shown.has(edge.id) && !edge.at_place)
    .flatMap((edge) => edge.statements.filter(passes).map((said) => [[labelOf(edge.from), edge.text || "→", labelOf(edge.to)], said, edge.id]));
  rows.push(...view.events.filter(eventAllowed).map((event) => [[event.who, event.what, event.whom], event, event.edge || event.nodes[0]]));
  if (wanted)
    rows = rows.filter(([words, said]) =>
      fold([...words, said.status, said.speaker, dateOf(said), said.sentence, view.documents[said.document].title].join(" ")).includes(wanted));
  by("row-count").textContent = plural(rows.length, "row", "rows");
  by("rows").replaceChildren(); rowsShown = 0;
  more(PAGE);
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
function tab(chosen) {
  const table = chosen === "table";
  by("table").hidden = !table; by("graph").hidden = table; by("panel").hidden = table;
  by("show-table").setAttribute("aria-pressed", String(table)); by("show-graph").setAttribute("aria-pressed", String(!table));
  document.body.classList.toggle("tabled", table);
  if (table) tabulate();
}
addEventListener("beforeprint", () => { by("table").hidden = false; tabulate(); more(Infinity); });
addEventListener("afterprint", () => tab(by("show-table").getAttribute("aria-pressed") === "true" ? "table" : "graph"));

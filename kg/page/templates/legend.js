// A view -> its legend, which filters too, and the lens: who says so, in which article.
function checklist(list, gone, entries) {
  const items = entries.map(({ value, label, note, swatch, count, isAside }) => {
    const box = el("input", { type: "checkbox", checked: !gone.has(value), value });
    box.addEventListener("change", () => { if (box.checked) gone.delete(value); else gone.add(value); refresh(); });
    const only = el("button", { type: "button", className: "link only", ariaLabel: `Only ${label}` }, "only");
    only.addEventListener("click", () => keepOnly(gone, entries, value));
    const words = el("span", {}, label, note ? el("small", {}, ` ${note}`) : "");
    return el("li", {}, el("label", {}, box, swatch || "", words, el("span", { className: "count" }, String(count))), entries.length > 1 && !isAside ? only : "");
  });
  by(list).replaceChildren(...items);
  const apart = entries.filter(({ isAside }) => !isAside);
  const switches = by(`${list}-switches`);
  switches.hidden = entries.length < 3;
  switches.replaceChildren(...[["all", []], ["none", apart.map(({ value }) => value)]].map(([label, values]) => {
    const button = el("button", { type: "button", className: "link" }, label);
    button.addEventListener("click", () => { gone.clear(); values.forEach((value) => gone.add(value)); legend(); refresh(); });
    return button;
  }));
}
function keepOnly(gone, entries, kept) {
  gone.clear();
  for (const { value, isAside } of entries) if (value !== kept && !isAside) gone.add(value);
  legend(); refresh();
}

function legend() {
  const kinds = tally(view.nodes, (node) => node.kind);
  // The commonest first; what is no actor comes last, as the page has it.
  const common = view.types.filter((type) => kinds.has(type.name)).sort((a, b) => isMinor(a) - isMinor(b) || kinds.get(b.name) - kinds.get(a.name));
  checklist("types", hidden.types, common.map((type) => ({ value: type.name, label: type.label, swatch: mark(type), count: kinds.get(type.name) })));
  const lines = tally([...view.edges, ...view.events.filter((event) => !event.edge)], (each) => each.status);
  const atPlace = view.edges.filter((edge) => edge.at_place).length;
  if (atPlace) lines.set("event", atPlace);
  checklist("lines", hidden.lines, VIEWS.lines.filter((line) => lines.has(line.name)).map((line) => (
    { value: line.name, label: line.name, note: line.note, swatch: stroke(line), count: lines.get(line.name), isAside: line.name === "event" })));
  const kindOf = (each) => each.event ?? each.type ?? "";
  const events = tally([...view.edges, ...view.events.filter((event) => !event.edge).map(({ type }) => ({ type }))], kindOf);
  by("event-field").hidden = events.size < 2;
  checklist("events", hidden.events, [...events.keys()].sort((a, b) => (a === "") - (b === "") || (a < b ? -1 : 1)).map(
    (event) => ({ value: event, label: event ? event[0] + event.slice(1).toLowerCase() : "other", count: events.get(event) })));
  by("show-contested").hidden = !lines.has("contested");
  dates();
  lens();
}

const isMinor = (type) => type === view.types.at(-1) && view.nodes.some((node) => node.minor && node.kind === type.name);
function mark(type) {
  const swatch = el("span", { className: `dot ${type.shape}` });
  swatch.style.background = type.colour;
  const { color } = view.nodes.find((node) => node.kind === type.name);
  if (!CORNERS[type.shape] || type.shape === "square") swatch.style.boxShadow = `inset 0 0 0 1.5px ${nodeColours(color).border}`;
  return swatch;
}
function stroke(line) {
  const swatch = el("span", { className: line.name === "event" ? "stroke dotted" : "stroke" });
  swatch.style.color = swatch.style.borderTopColor = ink.dark ? line.dark : line.colour;
  swatch.style.borderTopStyle = !line.dashes ? "solid" : line.dashes[0] > 4 ? "dashed" : "dotted";
  return swatch;
}

const sayings = (relation = "") => {
  const isMeant = (each) => !relation || relationOf(each) === relation;
  return [...view.edges.filter(isMeant).flatMap((edge) => edge.statements), ...view.events.filter((event) => !event.edge && isMeant(event))];
};

function dates() {
  const found = sayings().map(dateOf).filter(Boolean).sort();
  by("dates").hidden = found.length === 0;
  if (found.length)
    for (const id of ["from", "to"]) Object.assign(by(id), { min: starts(found[0]), max: ends(found[found.length - 1]), value: limits[id] });
}

// Who says so, and where: the commonest first.
function lens() {
  const said = sayings(), documents = view.documents;
  choices("speaker", "anybody", tally(said, speakerOf), (value) => (value === NOBODY ? "the article itself" : value));
  choices("publisher", "any publisher", tally(said, (each) => documents[each.document].publisher), String);
  choices("article", "any article", tally(said, (each) => each.document), (value) => documents[value].title || value);
  choices("relation", "any relation", tally(view.edges, relationOf), String);
  const most = Math.max(1, ...view.edges.map((edge) => sourcesOf(edge.statements)));
  by("sources-field").hidden = most < 2;
  by("sources").max = String(most);
}
function choices(id, any, counts, labelled) {
  counts.delete("");
  const order = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  by(id).replaceChildren(el("option", { value: "" }, any), ...order.map((value) => el("option", { value }, `${shortened(labelled(value), 60)} (${counts.get(value)})`)));
  by(id).value = limits[id];
  by(`${id}-field`).hidden = order.length < 2;
}

function around() {
  by("around").hidden = !limits.around;
  if (!limits.around) return;
  by("centre").textContent = labelOf(limits.around);
  for (const button of by("hops").children) button.setAttribute("aria-pressed", String(Number(button.value) === limits.hops));
}
function goAround(id, hops) {
  Object.assign(limits, { around: id, hops });
  around(); refresh();
}

function clear() {
  for (const set of Object.values(hidden)) set.clear();
  const { top } = limits;
  Object.assign(limits, OPEN, { top });
  showLimits(); legend(); refresh();
}
function showLimits() {
  by("confidence").value = String(limits.confidence); by("least").textContent = limits.confidence.toFixed(2);
  by("sources").value = String(limits.sources); by("fewest").textContent = String(limits.sources);
  by("from").value = limits.from; by("to").value = limits.to;
  around();
}

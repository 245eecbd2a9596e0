// Buttons, sliders and keys -> what they do; then the page opens.
for (const each of TABS) by(`show-${each}`).addEventListener("click", () => { tab(each); remember({ isStep: true }); });
[...by("heads").children].forEach((head, column) => {
  const button = el("button", { type: "button", className: "sorter", title: "Sort by this column" }, head.textContent);
  button.addEventListener("click", () => sortBy(column));
  head.replaceChildren(button);
});
for (const button of by("out").querySelectorAll("button")) button.addEventListener("click", () => { by("out").open = false; FILES[button.value](); });
addEventListener("click", (event) => { if (!by("out").contains(event.target)) by("out").open = false; });
by("words").addEventListener("input", tabulate);
by("more").addEventListener("click", () => more(PAGE));
by("reset").addEventListener("click", clear);
by("top").addEventListener("input", () => {
  const { value, step } = by("top"), most = Number(value);
  limits.top = most + Number(step) > view.nodes.length ? Infinity : most;
  refresh();
});
by("all").addEventListener("click", () => { limits.top = Infinity; refresh(); });
by("confidence").addEventListener("input", () => { limits.confidence = Number(by("confidence").value); showLimits(); refresh(); });
by("sources").addEventListener("input", () => { limits.sources = Number(by("sources").value); showLimits(); refresh(); });
for (const id of ["from", "to", "speaker", "publisher", "article", "relation"])
  by(id).addEventListener("input", () => { limits[id] = by(id).value; refresh(); });
for (const button of by("hops").children) button.addEventListener("click", () => goAround(limits.around, Number(button.value)));
by("everything").addEventListener("click", () => goAround("", 1));
by("play").addEventListener("click", play);
by("whenever").addEventListener("click", () => { stop(); chooseTime(0, bins.length - 1); });
by("first").addEventListener("input", () => { stop(); chooseTime(Number(by("first").value), Math.max(Number(by("first").value), chosenTime()[1])); });
by("last").addEventListener("input", () => { stop(); chooseTime(Math.min(Number(by("last").value), chosenTime()[0]), Number(by("last").value)); });
by("closer").addEventListener("click", () => zoom(1.3));
by("farther").addEventListener("click", () => zoom(1 / 1.3));
by("fit").addEventListener("click", fit);
by("drawer").addEventListener("click", () => openDrawer(!document.body.classList.contains("drawn")));
function openDrawer(isOpen) {
  document.body.classList.toggle("drawn", isOpen);
  by("drawer").setAttribute("aria-expanded", String(isOpen));
}

// ---- keys ----------------------------------------------------------------------------------
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const KEYS = { "+": () => zoom(1.3), "=": () => zoom(1.3), "-": () => zoom(1 / 1.3), "0": fit };

// The nearest node that way; those to the side count as farther.
function nextNode([dx, dy]) {
  const from = view.place.get(endsOf(selection)[0]);
  let best = null, least = Infinity;
  for (const id of view.shownNodes) {
    const at = view.place.get(id), x = at.x - from.x, y = at.y - from.y, ahead = x * dx + y * dy;
    const distance = ahead + 2.5 * Math.abs(x * dy - y * dx);
    if (ahead > 1 && distance < least) { best = id; least = distance; }
  }
  return best;
}
by("canvas").addEventListener("keydown", (event) => {
  const way = WAYS[event.key];
  if (way) {
    event.preventDefault();
    const next = selection === null ? view.nodes.find((node) => view.shownNodes.has(node.id))?.id : nextNode(way);
    if (next) { tell(next); approach([next]); }
  } else if (event.key === "Enter" && selection !== null) by("panel").focus();
  else if (KEYS[event.key]) KEYS[event.key]();
});
document.addEventListener("keydown", (event) => {
  const isTyping = event.target.matches?.("input, select");
  if (event.key === "Escape" && by("out").open) { by("out").open = false; by("out").firstChild.focus(); }
  else if (event.key === "Escape" && document.body.classList.contains("drawn")) openDrawer(false);
  else if (event.key === "Escape" && selection !== null) select(null);
  if (event.key === "/" && !isTyping) { event.preventDefault(); openDrawer(true); by("search").focus(); }
});

// ---- opening -------------------------------------------------------------------------------
const offered = Object.keys(NAMES).filter((each) => VIEWS[each]);
by("views").hidden = offered.length < 2;
by("views").append(...offered.map((each) => {
  const button = el("button", { type: "button", value: each }, NAMES[each]);
  button.addEventListener("click", () => show(each));
  return button;
}));
function show(chosen) {
  for (const set of Object.values(hidden)) set.clear();
  restoring = true;
  open(chosen);
  restoring = false;
  remember({ isStep: true });
}
function open(chosen) {
  Object.assign(limits, OPEN);
  draw(chosen); refresh();
  showLimits(); overview();
}
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { readInk(); legend(); emphasise(); });
readInk();
restore();
if (VIEWS.middle && selection === null && view.node.has(VIEWS.middle)) {
  view.whole = new Set([VIEWS.middle]);
  tell(VIEWS.middle);
}

window.kg = {
  select, show, tab,
  get network() { return network; }, get view() { return name; }, get isSettled() { return isSettled; },
  get shown() { return { nodes: [...view.shownNodes], edges: [...view.shown], lines: view.drawn.map(({ id }) => id) }; },
  edge: (from, text, to) => lineId(from, text, to),
};

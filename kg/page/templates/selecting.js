// A node, a line or a pair that is chosen -> what the page shows of it; and the search for it.
const exists = (id) => view.node.has(id) || view.edge.has(id) || (isPair(id) && view.edges.some((edge) => pairKey(edge) === id)) || (isPath(id) && pathOf(id) !== null);

function reveal(id) {
  view.wanted = id;
  const rank = Math.max(...endsOf(id).map((each) => view.node.get(each).rank));
  const isThere = () => (isPath(id) && endsOf(id).every((each) => view.shownNodes.has(each))) || view.shownNodes.has(id) || view.shown.has(id) || view.pairs.has(id);
  if (isThere()) return;
  if (rank >= limits.top) limits.top = rank + 1;
  refresh();
  if (!isThere() && !isPath(id)) clear();
}

// Show the panel of what is chosen, and fade what has nothing to do with it.
function tell(id) {
  if (isPair(id) && view.pairs.get(id)?.edges.length === 1) id = view.pairs.get(id).edges[0].id;
  selection = id;
  by("panel").className = "";
  if (isPath(id)) view.path = pathOf(id);
  if (isPath(id)) showPath(); else if (view.node.has(id)) showNode(id); else if (isPair(id)) showPair(id); else showEdge(id);
  by("panel").scrollTop = 0;
  emphasise(); remember({ isStep: true });
}

function select(id) {
  if (id === null) {
    selection = null;
    overview(); emphasise(); remember({ isStep: true });
    return;
  }
  if (isPath(id)) view.path = pathOf(id);
  reveal(id);
  tab("graph");
  tell(id);
  approach(endsOf(id));
  by("panel").focus({ preventScroll: true });
}

// Bring what is chosen into sight, no nearer than it can be read.
function approach(ids) {
  const spots = ids.map((id) => view.place.get(id)).filter(Boolean);
  if (!spots.length || spots.every(isInSight)) return;
  const x = spots.reduce((sum, spot) => sum + spot.x, 0) / spots.length, y = spots.reduce((sum, spot) => sum + spot.y, 0) / spots.length;
  const spread = spreadOf(spots) * 2, { clientWidth: width, clientHeight: height } = by("canvas");
  const scale = clamp(Math.min(width, height) / (spread * 1.5 + 200), 0.2, 1);
  const sheet = isPhone() ? height / 4 / scale : 0; // covers the lower half
  network.moveTo({ position: { x, y: y + sheet }, scale, animation: isCalm() ? false : { duration: 300 } });
}

const BRIM = 12; // pixels: nearer to the rim one does not see what a dot is linked to
function isInSight(spot) {
  const { clientWidth: width, clientHeight: height } = by("canvas");
  const { x, y } = network.canvasToDOM(spot), below = isPhone() ? height / 2 : 40;
  return network.getScale() > 0.6 && x > BRIM && y > BRIM && x < width - BRIM && y < height - below;
}

// ---- search --------------------------------------------------------------------------------
// A node is found by its label, its aliases, its code, and what sentences call it: *the RSF*.
const searched = (node) => fold([node.label, node.aliases || "", node.code, ...view.called.get(node.id)].join("; "));
function callings(view) {
  const called = new Map(view.nodes.map((node) => [node.id, new Set()]));
  for (const { from, to, statements } of view.edges)
    for (const said of statements) {
      if (said.subject_text) called.get(from).add(said.subject_text);
      if (said.object_text) called.get(to).add(said.object_text);
    }
  return called;
}
function matches(wanted) {
  const named = (node) => fold(node.label).startsWith(wanted) * 2 + fold(node.label).includes(wanted);
  return view.nodes.filter((node) => searched(node).includes(wanted)).sort((a, b) => named(b) - named(a) || a.rank - b.rank);
}
function sentences(wanted) {
  const holds = (edge) => fold(edge.text).includes(wanted) || edge.statements.some((said) => fold(said.sentence).includes(wanted));
  return wanted.length < 3 ? [] : view.edges.filter(holds).sort((a, b) => strength(b) - strength(a));
}
function look() {
  const wanted = fold(by("search").value.trim());
  const names = wanted ? matches(wanted).slice(0, 8) : [], lines = wanted ? sentences(wanted).slice(0, 6) : [];
  const items = [
    ...names.map((node) => nodeButton(node.id, typeOf(node).label)),
    ...lines.map((edge) => edgeButton(edge, phrase(edge))),
  ].map((button) => el("li", {}, button));
  by("found").replaceChildren(...(wanted && !items.length ? [el("li", { className: "note" }, "No name and no sentence has that")] : items));
}
by("search").addEventListener("input", look);
by("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter") by("found").querySelector("button")?.click();
  if (event.key === "ArrowDown") by("found").querySelector("button")?.focus();
  if (event.key === "Escape") { by("search").value = ""; by("found").replaceChildren(); }
});

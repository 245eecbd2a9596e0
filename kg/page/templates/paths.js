// Two nodes -> the shortest path between them, with what is said at each step.
const CERTAIN = new Set(["contested", "actual", "claimed", "planned"]); // as kg explain has them
const isPath = (id) => typeof id === "string" && id.startsWith("w:");
const pathKey = (from, to) => `w:${JSON.stringify([from, to])}`;
const isOnPath = (line) => isPath(selection) && view.path?.id === selection && view.path.keys.has(pairKey(line));

// Over lines that pass the filters: first over what is said to be, else over whatever is told.
function pathOf(id) {
  const [from, to] = JSON.parse(id.slice(2)).map(String);
  if (!view.node.has(from) || !view.node.has(to)) return null;
  const lines = view.edges.filter((edge) => lineAllowed(edge) && ended(edge, typeAllowed) && edge.from !== edge.to);
  const certain = walk(from, to, lines.filter((edge) => CERTAIN.has(edge.status)));
  const steps = certain || walk(from, to, lines);
  return { id, from, to, steps, isCertain: certain !== null, ends: steps ? [from, ...steps.map(({ to: end }) => end)] : [from, to], keys: new Set((steps || []).map(({ edge }) => pairKey(edge))) };
}
function walk(from, to, lines) {
  const near = new Map();
  for (const edge of [...lines].sort((a, b) => strength(b) - strength(a)))
    for (const [one, other] of [[edge.from, edge.to], [edge.to, edge.from]])
      near.set(one, [...(near.get(one) || []), { from: one, to: other, edge }]);
  const reached = new Map([[from, null]]);
  let layer = [from];
  while (layer.length && !reached.has(to)) {
    const steps = layer.flatMap((id) => near.get(id) || []);
    layer = [];
    for (const step of steps) if (!reached.has(step.to)) { reached.set(step.to, step); layer.push(step.to); }
  }
  return reached.has(to) ? stepsTo(to, reached) : null;
}
function stepsTo(end, reached) {
  const steps = [];
  for (let step = reached.get(end); step; step = reached.get(step.from)) steps.unshift(step);
  return steps;
}

function showPath() {
  const { from, to, steps, isCertain } = view.path;
  const told = !steps ? "No path under these filters." : `${plural(steps.length, "step", "steps")}${isCertain ? "" : ", over what is denied, possible or wished too"}`;
  by("panel").replaceChildren(
    closing(), el("h2", {}, `From ${labelOf(from)} to ${labelOf(to)}`), el("p", { className: "note" }, told),
    el("ol", { className: "plain steps" }, ...(steps || []).map(({ edge }) => el("li", {}, edgeButton(edge, phrase(edge)), ...edge.statements.slice(0, 1).map(saying)))),
    pathForm(from));
}

// Names in the order of their importance: of two nodes of one name the first is meant.
const labelled = (wanted) => view.nodes.find(({ label }) => label === wanted) || matches(fold(wanted))[0];
function pathForm(id) {
  const field = el("input", { type: "search", id: "path-to", autocomplete: "off", placeholder: "another name" });
  field.setAttribute("list", "names");
  const form = el("form", { className: "path" }, el("label", { htmlFor: "path-to" }, `Path from ${shortened(labelOf(id), 30)} to`), field, el("button", { type: "submit", className: "small" }, "Find"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const meant = field.value.trim() && labelled(field.value.trim());
    if (meant) select(pathKey(id, meant.id));
  });
  return form;
}
const NAMED = 2000; // names that the list proposes
function nameList() {
  by("names").replaceChildren(...view.nodes.slice(0, NAMED).map(({ label }) => el("option", { value: label })));
}

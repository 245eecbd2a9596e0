// What is shown <-> the address after its #: a view can be sent, and one can go back.
const SETS = { types: "notype", lines: "nostatus", events: "noevent" };
const DEFAULTS = { ...OPEN, hops: 1 };
let restoring = false, opening = false;

function address() {
  const told = new URLSearchParams();
  if (name !== offered[0]) told.set("view", name);
  if (present() !== "graph") told.set("show", present());
  if (selection !== null) for (const [key, value] of Object.entries(addressOf(selection))) told.append(key, value);
  for (const [key, value] of Object.entries(limits)) {
    const usual = key === "top" ? view.usualTop : DEFAULTS[key];
    if (value !== usual) told.set(key, value === Infinity ? "all" : String(value));
  }
  for (const [key, short] of Object.entries(SETS)) for (const value of [...hidden[key]].sort()) told.append(short, value);
  return told.toString();
}
// A line is told by its ends and words, which another build of the graph has too; a number is not.
function addressOf(id) {
  if (view.node.has(id)) return { node: id };
  if (isPath(id)) return { path: JSON.stringify([view.path.from, view.path.to]) };
  if (isPair(id)) return { pair: JSON.stringify(endsOf(id)) };
  const { from, to, text } = view.edge.get(id);
  return { line: JSON.stringify([from, text, to]) };
}

// A choice is a step that one can go back from; a filter changes the address of the step.
function remember({ isStep = false } = {}) {
  if (restoring) return;
  const told = `#${address()}`;
  if (told === (location.hash || "#")) return;
  try {
    if (isStep) history.pushState(null, "", told); else history.replaceState(null, "", told);
  } catch { /* a page inside another page has no address of its own */ }
}

function restore() {
  const told = new URLSearchParams(location.hash.slice(1));
  restoring = true;
  for (const [key, short] of Object.entries(SETS)) hidden[key] = new Set(told.getAll(short));
  const wanted = VIEWS[told.get("view")] && offered.includes(told.get("view")) ? told.get("view") : offered[0];
  const kept = recalled(told);
  if (wanted !== name) { opening = true; Object.assign(limits, OPEN); draw(wanted); }
  Object.assign(limits, { ...OPEN, top: view.usualTop }, kept);
  if (limits.around && !view.node.has(limits.around)) limits.around = "";
  showLimits(); legend(); refresh();
  const id = named(told);
  if (id !== null && exists(id)) select(id); else select(null);
  tab(TABS.includes(told.get("show")) ? told.get("show") : "graph");
  restoring = opening = false;
}
function recalled(told) {
  const kept = {};
  for (const key of Object.keys(OPEN)) {
    if (!told.has(key)) continue;
    const text = told.get(key), number = text === "all" ? Infinity : Number(text);
    if (typeof OPEN[key] !== "number") kept[key] = text; else if (number >= 0) kept[key] = number;
  }
  return kept;
}
function named(told) {
  if (told.has("node")) return told.get("node");
  try {
    if (told.has("path")) return pathKey(...JSON.parse(told.get("path")).slice(0, 2).map(String));
    if (told.has("pair")) return pairKey(Object.fromEntries(["from", "to"].map((key, at) => [key, String(JSON.parse(told.get("pair"))[at])])));
    if (told.has("line")) return lineId(...JSON.parse(told.get("line")));
  } catch { /* an address that somebody cut shows all */ }
  return null;
}
const lineId = (from, text, to) =>
  view.edges.find((edge) => edge.from === from && edge.to === to && (edge.text === text || text === ""))?.id ?? null;
addEventListener("popstate", restore);
addEventListener("hashchange", () => { if (`#${address()}` !== (location.hash || "#")) restore(); });

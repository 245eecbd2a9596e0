// The page's data -> what is shown of it under the present filters.
// Text from articles reaches the page as text nodes only: nothing here sets innerHTML.
const VIEWS = JSON.parse(document.getElementById("views-json").textContent);
const NAMES = { actors: "Actors", states: "States" };
const FIRST_NODES = 120, FIRST_PAIRS = 170, PAGE = 200;
const by = (id) => document.getElementById(id);
const el = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
};
const plural = (n, one, many) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const media = (query) => matchMedia(query).matches;
const isPhone = () => media("(max-width: 760px)");
const isCalm = () => media("(prefers-reduced-motion: reduce)");

const firstNodes = () => (isPhone() ? FIRST_NODES / 2 : FIRST_NODES);

let view, name, selection = null;
const hidden = { types: new Set(), lines: new Set(), events: new Set() };
const OPEN = { top: Infinity, confidence: 0, sources: 1, from: "", to: "", speaker: "", publisher: "", article: "", relation: "", around: "", hops: 1 };
const limits = { ...OPEN };

// 2024 and 2024-06 are stretches of time: they pass when any day of theirs does.
const starts = (date) => (date + "-01-01").slice(0, 10);
const ends = (date) => date + "-12-31".slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6);
const dateOf = (said) => said.time || view.documents[said.document].date;

function isInTime(said) {
  if (!limits.from && !limits.to) return true;
  const date = dateOf(said);
  return date !== "" && (!limits.from || ends(date) >= limits.from) && (!limits.to || starts(date) <= limits.to);
}

// A relation is what a line says; an event that has none, what happened.
const relationOf = (each) => each.text ?? each.what;

const NOBODY = "\u2014"; // the article itself says so
const speakerOf = (said) => said.speaker || NOBODY;
const isFrom = (said) =>
  (!limits.speaker || speakerOf(said) === limits.speaker) &&
  (!limits.article || said.document === limits.article) &&
  (!limits.publisher || view.documents[said.document].publisher === limits.publisher);
const passes = (said) => said.confidence >= limits.confidence && isInTime(said) && isFrom(said);
const sourcesOf = (told) => new Set(told.map((said) => said.document)).size;
const isSaid = (told) => { const kept = told.filter(passes); return kept.length > 0 && sourcesOf(kept) >= limits.sources; };
const isOpen = () => !limits.speaker && !limits.article && !limits.publisher && limits.sources < 2;

const typeAllowed = (node) => !hidden.types.has(node.kind);
const nodeAllowed = (node) =>
  typeAllowed(node) && (view.near ? view.near.has(node.id) : node.rank < limits.top);

function lineAllowed(edge) {
  if (hidden.lines.has(edge.status) || hidden.events.has(edge.event)) return false;
  if (edge.at_place && hidden.lines.has("event")) return false;
  if (limits.relation && relationOf(edge) !== limits.relation) return false;
  return edge.statements.length ? isSaid(edge.statements) : isOpen() && edge.confidence >= limits.confidence;
}
const ended = (edge, allowed) => allowed(view.node.get(edge.from)) && allowed(view.node.get(edge.to));

// An event that no statement shows: beside the line to its place, or in the lists of its nodes.
const eventAllowed = (event) =>
  !hidden.lines.has(event.status) && !hidden.events.has(event.type || "") && isSaid([event]) && (!limits.relation || relationOf(event) === limits.relation) &&
  (event.edge ? view.shown.has(event.edge) : event.nodes.some((id) => nodeAllowed(view.node.get(id))));

// The nodes within so many steps of the chosen one, over lines that pass the filters.
function neighbourhood(id, hops, lines) {
  const found = new Set([id]);
  for (let step = 0; step < hops; step += 1) {
    const before = new Set(found);
    for (const edge of lines) {
      if (before.has(edge.from)) found.add(edge.to);
      if (before.has(edge.to)) found.add(edge.from);
    }
  }
  return found;
}

function sift() {
  const lines = view.edges.filter((edge) => lineAllowed(edge) && ended(edge, typeAllowed));
  view.near = limits.around ? neighbourhood(limits.around, limits.hops, lines) : null;
  const kept = lines.filter((edge) => ended(edge, nodeAllowed));
  view.shown = new Set(kept.map((edge) => edge.id));
  const linked = new Set(kept.flatMap((edge) => [edge.from, edge.to]));
  // A node without lines is there by its events, of which one must be allowed; by nothing, if none is told.
  // Among the most important alone it tells nothing, and is left out unless somebody asks for it.
  const isTold = (event) => isSaid([event]) && (!limits.relation || relationOf(event) === limits.relation);
  const isAlone = (node) => (limits.top === Infinity || node.id === view.wanted) && !view.linked.has(node.id) && (view.told.has(node.id) ? view.told.get(node.id).some(isTold) : isOpen() && !limits.relation && !limits.from && !limits.to);
  view.shownNodes = new Set(view.nodes.filter((node) =>
    nodeAllowed(node) && (linked.has(node.id) || node.id === limits.around || isAlone(node))).map((node) => node.id));
  view.pairs = pairsOf(kept);
  view.backbone = backboneOf(view.pairs);
}

// One line for each two nodes, whatever is said between them and in whichever direction.
const pairKey = (edge) => `p:${JSON.stringify(edge.from < edge.to ? [edge.from, edge.to] : [edge.to, edge.from])}`;
function pairsOf(lines) {
  const pairs = new Map();
  for (const edge of lines) {
    const key = pairKey(edge);
    if (!pairs.has(key)) pairs.set(key, { id: key, edges: [] });
    pairs.get(key).edges.push(edge);
  }
  for (const pair of pairs.values()) pair.edges.sort((a, b) => strength(b) - strength(a) || (a.text < b.text ? -1 : 1));
  return pairs;
}
const STATUS_RANK = new Map(VIEWS.lines.map((line, rank) => [line.name, rank]));
const strength = (edge) => (edge.status === "contested" ? 1000 : 0) + edge.statements.length - (STATUS_RANK.get(edge.status) ?? 20) / 100;
const isPair = (id) => typeof id === "string" && id.startsWith("p:");

// Of many lines those that say most, and of each node at least its strongest two; others wait.
function backboneOf(pairs) {
  const most = Math.max(FIRST_PAIRS, 1.5 * view.shownNodes.size);
  if (pairs.size <= most) return new Set(pairs.keys());
  const kept = new Set(), has = new Map();
  const order = [...pairs.values()].sort((a, b) => weightOf(b) - weightOf(a));
  for (const { id, edges: [{ from, to }] } of order) {
    if ([from, to].every((end) => (has.get(end) || 0) >= 2)) continue;
    kept.add(id);
    for (const end of [from, to]) has.set(end, (has.get(end) || 0) + 1);
  }
  for (const { id } of order) if (kept.size < most) kept.add(id);
  return kept;
}
const weightOf = (pair) => pair.edges.reduce((sum, edge) => sum + Math.max(edge.statements.length, 1), 0);

// Sentences come once each, and statements with their numbers; ranks go from 0 without gaps.
function unpack(view) {
  for (const said of [...view.edges.flatMap((edge) => edge.statements), ...view.events]) said.sentence = view.sentences[said.sentence];
  view.nodes.forEach((node, rank) => { node.rank = rank; });
}
function prepare(view) {
  view.read = sentencesOf(view);
  view.called = callings(view);
  view.node = new Map(view.nodes.map((node) => [node.id, node]));
  view.edge = new Map(view.edges.map((edge) => [edge.id, edge]));
  view.told = new Map();
  for (const event of view.events) for (const id of event.nodes) view.told.set(id, [...(view.told.get(id) || []), event]);
  view.linked = new Set(view.edges.flatMap((edge) => [edge.from, edge.to]));
  Object.assign(view, { place: new Map(), around: new Set(), shownNodes: new Set(), shown: new Set(), drawn: [], pairs: new Map(), backbone: new Set() });
}

// By article, the sentences that the page holds, as one reads them.
function sentencesOf(view) {
  const found = new Map();
  for (const { document, start, sentence } of [...view.edges.flatMap((edge) => edge.statements), ...view.events])
    found.set(document, (found.get(document) || new Map()).set(start || 0, sentence));
  return new Map([...found].map(([document, told]) => [document, [...told].sort(([a], [b]) => a - b)]));
}

const labelOf = (id) => view.node.get(id).label;
const typeOf = (node) => view.types.find((type) => type.name === node.kind);
const tally = (items, of) => {
  const counts = new Map();
  for (const item of items) counts.set(of(item), (counts.get(of(item)) || 0) + 1);
  return counts;
};

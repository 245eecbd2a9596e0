// What is shown -> the drawing: vis-network's dots and lines where the layout put them.
let network, nodes, edges, arranging = 0, isSettled = false;

const styleOf = (status) => VIEWS.lines.find((line) => line.name === status) || VIEWS.lines[0];
const lineColour = (status) => (ink.dark ? styleOf(status).dark : styleOf(status).colour);

function draw(chosen) {
  name = chosen; view = VIEWS[chosen]; selection = null; pointed = null;
  if (!view.node) { unpack(view); prepare(view); }
  for (const button of by("views").children) button.setAttribute("aria-pressed", String(button.value === chosen));
  const isLarge = view.nodes.length > firstNodes() * 1.1;
  view.usualTop = limits.top = isLarge ? firstNodes() : Infinity;
  by("size").hidden = !isLarge;
  Object.assign(by("top"), { min: Math.min(10, view.nodes.length), max: view.nodes.length, step: 5 });
  timeline(); nameList();
  if (network) network.destroy();
  nodes = new vis.DataSet(); edges = new vis.DataSet();
  network = new vis.Network(by("canvas"), { nodes, edges }, OPTIONS);
  listen();
  legend();
}

const OPTIONS = {
  layout: { randomSeed: 4, improvedLayout: false },
  interaction: { hover: true, hoverConnectedEdges: false, tooltipDelay: 100000, keyboard: false, selectConnectedEdges: false },
  physics: false,
  nodes: { borderWidth: 1.5, borderWidthSelected: 3 },
  edges: { arrows: { to: { scaleFactor: 0.4 }, from: { scaleFactor: 0.4 } }, selectionWidth: 1, hoverWidth: 0.6, smooth: false },
};

function listen() {
  network.on("afterDrawing", drawLabels);
  network.on("click", ({ nodes: chosen, edges: lines }) => choose(chosen[0] ?? lines[0] ?? null));
  network.on("dragStart", hold);
  network.on("dragEnd", release);
  network.on("hoverEdge", ({ edge }) => { pointed = edge; });
  network.on("hoverNode", ({ node }) => { pointed = node; });
  network.on("blurEdge", () => { pointed = null; });
  network.on("blurNode", () => { pointed = null; });
  network.on("resize", () => { if (selection === null) fit(); });
}

// While many nodes are dragged, the drawing moves as a picture, and is drawn anew when it rests.
let resting = 0;
function hold({ nodes: taken }) {
  const { screen, scale, size } = lookout();
  if (!taken.length && nodeSpots(screen, scale, size).length > PICTURED) carry(network.renderer);
}
function carry(renderer) {
  const { scale, centre } = lookout(), { canvas } = network.canvas.frame, ratio = network.canvas.pixelRatio || 1;
  const picture = el("canvas", { width: canvas.width, height: canvas.height });
  picture.getContext("2d").drawImage(canvas, 0, 0);
  renderer._redraw = () => {
    renderer.redrawRequested = false;
    const context = network.canvas.getContext(), at = network.getViewPosition();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, (centre.x - at.x) * scale * ratio, (centre.y - at.y) * scale * ratio);
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (renderer !== network.renderer) return;
      delete renderer._redraw;
      placedFor = "";
      renderer._redraw();
      carry(renderer);
    }, STILL);
  };
}
function release() {
  clearTimeout(resting);
  delete network.renderer._redraw;
  network.redraw();
}

// A click on the drawing tells, but does not move it.
function choose(id) {
  if (id === null) { if (selection !== null) select(null); return; }
  tell(id);
}

const MUCH = 700; // to draw with all their lines and rims in each frame
const PICTURED = 150; // to draw at all in each frame of a drag

// ---- what is drawn -----------------------------------------------------------------------
function refresh() {
  sift();
  drawNodes(); drawLines();
  report(); tabulate(); contest(); drawTimeline();
  by("top").value = String(Math.min(limits.top, view.nodes.length));
  if (selection !== null) emphasise();
  arrange();
  remember();
}

function drawNodes() {
  nodes.remove(nodes.getIds().filter((id) => !view.shownNodes.has(id)));
  nodes.update(view.nodes.filter((node) => view.shownNodes.has(node.id)).map((node) => {
    const at = view.place.get(node.id) || { x: 0, y: 0 };
    return { id: node.id, shape: node.shape, size: node.size, color: nodeColours(node.color), x: at.x, y: at.y, opacity: node.faint ? 0.3 : 1 };
  }));
}

const nodeColours = (colour) => {
  const chosen = { background: colour.background, border: ink.ink };
  return { ...colour, border: ink.dark ? colour.light : colour.border, highlight: chosen, hover: chosen };
};

function drawLines() {
  const isDrawn = (pair) => view.backbone.has(pair.id) || (selection !== null && isEndOf(pair.edges[0], selection)) || isOpened(pair) || isOnPath(pair.edges[0]) || pair.edges[0].id === selection;
  const drawn = [...view.pairs.values()].filter(isDrawn).flatMap((pair) => (isOpened(pair) ? pair.edges.map(single) : [whole(pair)]));
  const kept = new Set(drawn.map((line) => line.id));
  edges.remove(edges.getIds().filter((id) => !kept.has(id)));
  for (const line of drawn) line.faint = isFaint(line);
  edges.update(drawn.map((line) => ({ ...line.look, id: line.id, from: line.from, to: line.to, color: paint(line), dashes: line.dashes, width: line.width })));
  view.drawn = drawn;
  placedFor = ""; // labels are placed anew
  const isMuch = drawn.length > MUCH;
  network.setOptions({ interaction: { hideEdgesOnDrag: isMuch, hideEdgesOnZoom: isMuch }, nodes: { borderWidth: view.shownNodes.size > MUCH ? 0 : 1.5 } });
}
const paint = (line) => ({ color: line.colour, highlight: ink.accent, hover: ink.accent, opacity: line.faint ? 0.15 : line.at_place ? 0.6 : drawnOpacity() });
const drawnOpacity = () => (view.backbone.size > 400 ? 0.45 : view.backbone.size > 120 ? 0.7 : 1);

const LOOP = 40; // pixels across: the line of a node to itself
// A pair in one line: its strongest relation, and how many others there are.
function whole(pair) {
  const [first] = pair.edges, others = pair.edges.length - 1;
  if (!others) return straight(single(first));
  const back = pair.edges.some((edge) => edge.from !== first.from);
  const weight = pair.edges.reduce((sum, edge) => sum + Math.max(edge.statements.length, 1), 0);
  return {
    id: pair.id, from: first.from, to: first.to, status: first.status, at_place: first.at_place, weight,
    text: `${first.text || "→"} +${others}`,
    colour: lineColour(first.status), dashes: styleOf(first.status).dashes, width: Math.min(1.3 + 0.55 * Math.log2(weight), 4),
    look: { arrows: back ? "to, from" : first.arrows, smooth: { enabled: false }, selfReference: { size: LOOP / 2, angle: 0.8 } },
  };
}
const straight = (line) => ({ ...line, look: { ...line.look, smooth: { enabled: false } } });
const single = (edge) => ({
  id: edge.id, from: edge.from, to: edge.to, status: edge.status, at_place: edge.at_place, text: edge.text,
  weight: edge.statements.length, colour: lineColour(edge.status), dashes: edge.dashes, width: edge.width,
  look: { arrows: edge.arrows, smooth: edge.smooth, selfReference: edge.selfReference },
});

// The pair that is chosen, or whose line is, opens like a fan.
const isOpened = (pair) => pair.edges.length > 1 && selection !== null && (selection === pair.id || pair.edges.some((edge) => edge.id === selection));
const isFanned = (line) => selection !== null && !isPair(line.id) && (isPair(selection) ? pairKey(line) === selection : view.edge.has(selection) && pairKey(line) === pairKey(view.edge.get(selection)));
const isEndOf = (line, id) => id !== null && (line.from === id || line.to === id);
const isFaint = (line) => selection !== null && line.id !== selection && !isEndOf(line, selection) && !isFanned(line) && !isOnPath(line);
const isNear = (id) => selection !== null && view.around.has(id);

// What has to do with what is chosen stays clear, all else fades.
function emphasise() {
  view.around = new Set(selection === null ? [] : endsOf(selection));
  if (view.node.has(selection))
    for (const pair of view.pairs.values()) {
      const [{ from, to }] = pair.edges;
      if (from === selection || to === selection) view.around.add(from).add(to);
    }
  for (const node of view.nodes) node.faint = selection !== null && !view.around.has(node.id);
  drawNodes(); drawLines();
  const among = (kept) => (selection !== null && kept.get(selection) ? [selection] : []);
  network.setSelection({ nodes: among(nodes), edges: among(edges) }, { highlightEdges: false });
}
function endsOf(id) {
  if (view.node.has(id)) return [id];
  if (isPath(id)) return view.path?.id === id ? view.path.ends : JSON.parse(id.slice(2));
  if (view.edge.has(id)) return [view.edge.get(id).from, view.edge.get(id).to];
  return JSON.parse(id.slice(2));
}

// ---- where it is drawn -------------------------------------------------------------------
const foot = () => (isPhone() ? 56 : 40); // pixels that the buttons need below, on a phone above
const RIM = 4; // pixels that stay free around all
const BESIDE = 150; // nodes: to place more takes so long that a worker does it
const MOVING = 350, AT_ONCE = 250, SLICE = 14; // milliseconds

function sheet() {
  const { clientWidth: width, clientHeight: height } = by("canvas");
  return { wide: Math.max(width, 320), high: Math.max(height - foot(), 240) };
}
function room(count) {
  const { wide, high } = sheet();
  const growth = Math.max(0.85, Math.sqrt((count * ROOM) / (wide * high)));
  return { x: 0, y: 0, width: wide * growth, height: high * growth };
}

// How much of the drawing each node takes to its sides, above and below: names count for the
// first ones, which have theirs at first sight, and keep their size however small the drawing is.
const LABELLED = 1.1 * FIRST_NODES;
function spacesOf(ids, unit) {
  const context = network.canvas.getContext(), loops = new Set(view.drawn.filter(({ from, to }) => from === to).map(({ from }) => from));
  return new Map(ids.map((id, at) => {
    const node = view.node.get(id), { text, font, height } = nameOf(node), isNamed = at < LABELLED;
    const half = isNamed ? (widthOf(context, text, font) / 2 + GAP) * unit : 0, rim = RIM * unit, loop = loops.has(id) ? LOOP : 0;
    return [id, { size: node.size, side: Math.max(node.size + loop, half) + rim, above: node.size + loop + rim, below: node.size + rim + (isNamed ? height * unit : 0) }];
  }));
}

function arrange() {
  isSettled = false;
  const turn = ++arranging, ids = view.nodes.filter((node) => view.shownNodes.has(node.id)).map((node) => node.id);
  const links = [...view.backbone].map((id) => view.pairs.get(id)).map(({ edges: [edge] }) => [edge.from, edge.to]).filter(([a, b]) => a !== b);
  const frame = room(ids.length), spaces = spacesOf(ids, 1 / scaleOf(frame));
  // A page that opens gets the same places however quick the machine: none are there before.
  const before = opening ? new Map() : view.place, isFirst = before.size === 0;
  const task = { ids, links, before, box: frame, spaces };
  const arrived = (places) => { if (turn === arranging) move(places, turn, isFirst); };
  if (ids.length > BESIDE) laidOutBeside(task).then(arrived, () => layOut(task, turn, arrived));
  else layOut(task, turn, arrived);
}

// In slices, so that the page goes on: of a few nodes, and of many where no worker may run.
function layOut(task, turn, arrived) {
  const work = arrangement(task);
  const go = (patience) => {
    if (turn !== arranging) return;
    const end = performance.now() + patience;
    for (;;) {
      const { done, value } = work.next();
      if (done) return arrived(value);
      if (performance.now() > end) return void setTimeout(go, 0, SLICE);
    }
  };
  go(AT_ONCE);
}

function move(places, turn, isFirst) {
  const before = new Map([...places].map(([id, at]) => [id, isFirst ? at : view.place.get(id) || at]));
  for (const [id, at] of places) view.place.set(id, at);
  const started = performance.now(), isStill = isFirst || isCalm() || places.size > 1500;
  const frame = () => {
    if (turn !== arranging) return;
    const share = isStill ? 1 : Math.min((performance.now() - started) / MOVING, 1), eased = share * (2 - share);
    for (const [id, at] of places) {
      const drawn = network.body.nodes[id], was = before.get(id);
      if (drawn) { drawn.x = was.x + (at.x - was.x) * eased; drawn.y = was.y + (at.y - was.y) * eased; }
    }
    if (selection === null) fit(); else network.redraw();
    if (share < 1) return void requestAnimationFrame(frame);
    isSettled = true;
    if (selection !== null) approach(endsOf(selection));
  };
  frame();
}

const EDGE = 28;  // pixels around the frame, as nodes at its edge have half of them outside
const scaleOf = (frame) =>
  Math.min((sheet().wide - 2 * EDGE) / frame.width, (sheet().high - EDGE) / frame.height, 1.6);

// Show all that is laid out: the whole frame, of which vis knows nothing.
function fit() {
  if (!by("canvas").clientWidth || !view.shownNodes.size) return;
  const frame = room(view.shownNodes.size);
  const scale = scaleOf(frame), { x, y } = middle(frame), lift = isPhone() ? -foot() : foot();
  network.moveTo({ position: { x, y: y + lift / 2 / scale }, scale });
}
const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });

function report() {
  const part = (shown, all, one, many) =>
    shown === all ? plural(all, one, many) : `${shown.toLocaleString("en")} of ${plural(all, one, many)}`;
  const said = view.edges.reduce((sum, edge) => sum + (edge.at_place ? 0 : edge.statements.length), 0);
  const told = [plural(said, "statement", "statements"), view.events.length ? plural(view.events.length, "further event", "further events") : ""];
  const articles = Object.keys(view.documents).length;
  by("counts").textContent = [
    part(view.shownNodes.size, view.nodes.length, "node", "nodes"),
    part(view.shown.size, view.edges.length, "relation", "relations"),
    articles ? `${told.filter(Boolean).join(" and ")} from ${plural(articles, "article", "articles")}` : "",
  ].filter(Boolean).join(" · ");
  by("all").hidden = limits.top === Infinity;
  by("shown").textContent = `${view.shownNodes.size.toLocaleString("en")} of ${view.nodes.length.toLocaleString("en")} shown.`;
  const left = view.pairs.size - view.backbone.size;
  by("weaker").hidden = left === 0;
  by("weaker").textContent = `${plural(left, "weaker line waits", "weaker lines wait")} until one of their ends is chosen.`;
  by("left-out").hidden = view.total <= view.nodes.length;
  by("left-out").textContent = VIEWS.source
    ? `${view.nodes.length.toLocaleString("en")} of ${plural(view.total, "node", "nodes")} are loaded: choose one to load its neighbours.`
    : `So that it opens quickly, this page holds the ${view.nodes.length.toLocaleString("en")} most important of ${plural(view.total, "node", "nodes")}, with all that is said among them. All of it: kg serve`;
  by("empty").hidden = view.shownNodes.size > 0;
}

// What is drawn -> its labels: of one size on the screen however near, and never on one another.
// vis's own labels lost: they grow and shrink with the zoom, and overlap.
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
const CELL = 48, GAP = 3;
const widths = new Map();
let pointed = null;

const colourOf = (variable) => getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
let ink = {};
function readInk() {
  for (const each of ["ink", "soft", "paper", "accent", "faint"]) ink[each] = colourOf(`--${each}`);
  ink.dark = media("(prefers-color-scheme: dark)");
}

// The boxes that are taken, in a grid: so that looking for room does not walk through all.
function takenBoxes() {
  const cells = new Map();
  const over = function* (box) {
    for (let x = Math.floor(box.x / CELL); x <= (box.x + box.w) / CELL; x += 1)
      for (let y = Math.floor(box.y / CELL); y <= (box.y + box.h) / CELL; y += 1) yield x * 4096 + y;
  };
  const meets = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
  return {
    isFree(box, own, spares = () => false) {
      for (const cell of over(box)) for (const other of cells.get(cell) || []) if (other.owner !== own && !spares(other.owner) && meets(box, other)) return false;
      return true;
    },
    take(box, owner) {
      const kept = { ...box, owner };
      for (const cell of over(box)) if (cells.has(cell)) cells.get(cell).push(kept); else cells.set(cell, [kept]);
    },
  };
}

function widthOf(context, text, font) {
  const key = `${font}|${text}`;
  if (!widths.has(key)) { context.font = font; widths.set(key, context.measureText(text).width); }
  return widths.get(key);
}
// What a node is called where it is drawn, in which letters, and how wide and high that is.
const LEADING = 12, LONGEST = 32; // so many nodes have large letters; signs of a name
function nameOf(node) {
  const isLarge = node.rank < LEADING;
  return { text: shortened(node.label, LONGEST), font: `${isLarge ? 600 : 400} ${node.minor ? 12 : isLarge ? 14 : 13}px ${FONT}`, height: isLarge ? 17 : 15 };
}
const shortened = (text, most) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

// Where labels are is found anew when the drawing changes; while it is dragged they go with it.
const MOST_TRIED = 400, STILL = 160; // labels; milliseconds
const SPECK = 3; // pixels: a smaller dot may be written over
let placed = [], placedFor = "", waiting = 0;

function drawLabels(context) {
  if (!network) return;
  const ratio = network.canvas.pixelRatio || 1, { screen, scale, size, centre } = lookout();
  const state = `${scale.toFixed(4)} ${arranging} ${isSettled} ${selection} ${pointed} ${size.width} ${size.height} ${ink.dark}`;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = "middle"; context.textAlign = "left"; context.lineJoin = "round";
  if (state !== placedFor || !isSettled) place(context, screen, scale, size, centre);
  placedFor = state;
  const shift = { x: (placed.centre.x - centre.x) * scale, y: (placed.centre.y - centre.y) * scale };
  if (shift.x || shift.y) replaceLater();
  for (const label of placed) write(context, label, shift);
  context.restore();
}
function replaceLater() {
  clearTimeout(waiting);
  waiting = setTimeout(() => { placedFor = ""; network.redraw(); }, STILL);
}
function lookout() {
  const { clientWidth: width, clientHeight: height } = network.canvas.frame.canvas;
  const scale = network.getScale(), centre = network.getViewPosition();
  return { scale, centre, size: { width, height }, screen: ({ x, y }) => ({ x: (x - centre.x) * scale + width / 2, y: (y - centre.y) * scale + height / 2 }) };
}

function place(context, screen, scale, size, centre) {
  placed = Object.assign([], { centre });
  const taken = takenBoxes(), spots = nodeSpots(screen, scale, size);
  const large = spots.filter(({ radius }) => radius > SPECK);
  for (const { node, at, radius } of large) taken.take({ x: at.x - radius * 0.8, y: at.y - radius * 0.8, w: radius * 1.6, h: radius * 1.6 }, node.id);
  taken.take(buttonsBox(), "buttons");
  const lines = lineSpots(screen, scale), tried = spots.slice(0, MOST_TRIED);
  // What is chosen is named before what fades: its ends, then its lines.
  for (const isClear of [true, false]) {
    for (const spot of tried) if ((spot.first < 2) === isClear) labelNode(context, spot, taken, size);
    for (const line of lines) if (Boolean(line.near) === isClear) labelLine(context, line, taken, size);
  }
}

// No label lies under the buttons.
function buttonsBox() {
  const own = by("canvas").getBoundingClientRect(), { x, y, width, height } = document.querySelector(".zoom").getBoundingClientRect();
  return { x: x - own.x, y: y - own.y, w: width, h: height };
}

function nodeSpots(screen, scale, size) {
  const spots = [];
  for (const node of view.nodes) {
    const drawn = network.body.nodes[node.id];
    if (!drawn || !view.shownNodes.has(node.id)) continue;
    const at = screen(drawn), radius = node.size * scale;
    const isSeen = at.x > -80 && at.y > -20 && at.x < size.width + 80 && at.y < size.height + 20;
    if (isSeen) spots.push({ node, at, radius, first: node.id === pointed || node.id === selection ? 0 : isNear(node.id) ? 1 : 2 });
  }
  return spots.sort((a, b) => a.first - b.first || a.node.rank - b.node.rank);
}

function labelNode(context, { node, at, radius, first }, taken, size) {
  const isLarge = node.rank < LEADING, { font, height, ...named } = nameOf(node);
  const text = first ? named.text : shortened(node.label, 80), width = widthOf(context, text, font);
  const box = boxFor(at, radius, width, height, size);
  const free = box.find((each) => isWithin(each, size) && taken.isFree(each, node.id));
  // The weightiest may cover a lesser dot, so that nobody has to guess whom the largest dot stands for.
  const kept = free || (isLarge || first < 2 ? box.find((each) => isWithin(each, size) && taken.isFree(each, node.id, isLesser(node))) : null);
  if (!kept) return;
  taken.take(kept, `label of ${node.id}`);
  placed.push({ text, x: kept.x + GAP, y: kept.y + height / 2, font, colour: node.faint ? ink.faint : node.minor ? ink.soft : ink.ink });
}
const isLesser = (node) => (owner) => (view.node.get(owner)?.rank ?? -1) > node.rank;
// Below, above, beside, and at the corners.
function boxFor(at, radius, width, height, size) {
  const w = width + 2 * GAP, near = radius * 0.7;
  const centred = clamp(at.x - w / 2, 0, Math.max(0, size.width - w)), level = at.y - height / 2;
  const right = at.x + radius + 1, left = at.x - radius - 1 - w, below = at.y + radius + 1, above = at.y - radius - height - 1;
  return [
    [centred, below], [right, level], [left, level], [centred, above],
    [at.x + near, at.y + near], [at.x - near - w, at.y + near], [at.x + near, at.y - near - height], [at.x - near - w, at.y - near - height],
  ].map(([x, y]) => ({ x, y, w, h: height }));
}
const isWithin = (box, size) => box.x >= 0 && box.y >= 0 && box.x + box.w <= size.width && box.y + box.h <= size.height;

function write(context, { text, x, y, font, colour, back }, shift) {
  if (back) { context.globalAlpha = 0.85; context.fillStyle = ink.paper; context.fillRect(back.x + shift.x, back.y + shift.y, back.w, back.h); context.globalAlpha = 1; }
  context.font = font;
  context.lineWidth = 3.5; context.strokeStyle = ink.paper; context.strokeText(text, x + shift.x, y + shift.y);
  context.fillStyle = colour; context.fillText(text, x + shift.x, y + shift.y);
}

// Lines have labels where there is room: around what is chosen, on a small graph, or close up.
const FEW_LINES = 45;
const isChosen = ({ line }) => line.id === selection || line.id === pointed;
function lineSpots(screen, scale) {
  const all = view.drawn.length <= FEW_LINES || scale > 1.7, spots = [];
  for (const line of view.drawn) {
    const near = line.id === pointed || line.id === selection || isEndOf(line, selection) || isFanned(line) || isOnPath(line);
    if ((!all && !near) || (line.faint && !near)) continue;
    const drawn = network.body.edges[line.id];
    if (!drawn?.connected) continue;
    const ways = [0.5, 0.38, 0.62].map((share) => drawn.edgeType.getPoint(share)).map(screen);
    if (near) for (const lift of [-16, 16, -30, 30]) ways.push({ x: ways[0].x, y: ways[0].y + lift });
    if (isChosen({ line })) for (const lift of [0, -16, 16, -30, 30, -46, 46]) for (const aside of [1, -1]) ways.push({ x: ways[0].x, y: ways[0].y + lift, aside });
    const [from, to] = [drawn.from, drawn.to].map(screen);
    spots.push({ line, ways, length: Math.hypot(from.x - to.x, from.y - to.y), near });
  }
  return spots.sort((a, b) => isChosen(b) - isChosen(a) || b.near - a.near || b.line.weight - a.line.weight);
}

const isFaded = (owner) => view.node.get(owner)?.faint === true;
function labelLine(context, { line, ways, length, near }, taken, size) {
  const font = `12px ${FONT}`, text = shortened(line.text, 40), width = widthOf(context, text, font);
  if (!near && width > length + 30) return;
  for (const { x, y, aside = 0 } of ways) {
    const wide = width + 4, centred = x - wide / 2 + aside * (wide / 2 + 12); // what is chosen is named at the rim too
    const box = { x: near ? clamp(centred, 0, Math.max(0, size.width - wide)) : centred, y: y - 7, w: wide, h: 14 };
    if (!isWithin(box, size) || !taken.isFree(box, line.id, near ? isFaded : undefined)) continue;
    taken.take(box, line.id);
    const colour = line.id === selection ? ink.accent : line.status === "contested" ? line.colour : ink.soft;
    placed.push({ text, x: box.x + 2, y, font, colour, back: box });
    return;
  }
}

// Nodes and lines -> places: springs in each connected part, the parts packed into the canvas.
// vis's own physics lost: it takes seconds, leaves parts far apart, and knows no canvas to fill.
// Nothing here is drawn by chance: the same nodes and lines get the same places.
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const ROOM = 4600; // square pixels for a node and its label
const FEW = 500; // nodes that all push one another; of more, only those nearby

// Yields now and then, so that a large graph does not stop the page.
function* arrangement({ ids, links, before, box, spaces }) {
  const parts = componentsOf(ids, links);
  const lone = ids.length > FEW ? 0.5 : 1.4; // of many, nobody reads the labels of those that stand alone
  const weights = parts.map((part) => Math.max(part.ids.length, lone));
  const frames = tiles(weights, box);
  const places = new Map();
  for (const [number, part] of parts.entries()) {
    const points = yield* springs(part, before);
    part.ids.forEach((id, at) => Object.assign(points[at], spaces.get(id)));
    fitInto(points, frames[number]);
    moveInto(points, box);
    part.ids.forEach((id, at) => places.set(id, points[at]));
  }
  spread([...places.values()], box);
  for (const point of places.values()) { point.x = Math.round(point.x); point.y = Math.round(point.y); } // as vis keeps them
  return places;
}

function componentsOf(ids, links) {
  const near = new Map(ids.map((id) => [id, []]));
  for (const [a, b] of links) { near.get(a).push(b); near.get(b).push(a); }
  const seen = new Set(), parts = [];
  for (const id of ids) {
    if (seen.has(id)) continue;
    const found = [id];
    seen.add(id);
    for (const each of found) for (const next of near.get(each)) if (!seen.has(next)) { seen.add(next); found.push(next); }
    const index = new Map(found.map((each, at) => [each, at]));
    parts.push({ ids: found, near: found.map((each) => near.get(each).map((next) => index.get(next))) });
  }
  return parts.sort((a, b) => b.ids.length - a.ids.length);
}

// A rectangle for each weight, in rows along the shorter side, none long and thin: a treemap.
function tiles(weights, box) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scale = (box.width * box.height) / total;
  const frames = [];
  let { x, y, width, height } = box;
  for (let from = 0; from < weights.length;) {
    const side = Math.min(width, height);
    const count = rowLength(weights, from, side, scale);
    const row = weights.slice(from, from + count).map((weight) => weight * scale);
    const depth = row.reduce((sum, area) => sum + area, 0) / side;
    let along = 0;
    for (const area of row) {
      const length = area / depth;
      frames.push(width >= height
        ? { x, y: y + along, width: depth, height: length }
        : { x: x + along, y, width: length, height: depth });
      along += length;
    }
    if (width >= height) { x += depth; width -= depth; } else { y += depth; height -= depth; }
    from += count;
  }
  return frames;
}
function rowLength(weights, from, side, scale) {
  let best = Infinity, sum = 0;
  for (let to = from; to < weights.length; to += 1) {
    sum += weights[to] * scale;
    const depth = sum / side;
    const worst = Math.max(...[weights[from], weights[to]].map((weight) => {
      const length = (weight * scale) / depth;
      return Math.max(length / depth, depth / length);
    }));
    if (worst > best) return to - from;
    best = worst;
  }
  return weights.length - from;
}

function* springs(part, before) {
  const count = part.ids.length;
  const points = started(part, before);
  const wasThere = part.ids.filter((id) => before.has(id)).length > count / 2;
  const rounds = count > FEW ? 90 : 220;
  const reach = count > FEW ? 3 : Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const heat = (wasThere ? 0.4 : 1.6) * (1 - round / rounds) ** 1.5;
    step(points, part.near, heat, reach);
    if (count > 60) yield;
  }
  return points;
}

// Where nodes were, or else on a spiral in the order of a walk from the weightiest node.
function started(part, before) {
  const known = part.ids.map((id) => before.get(id)).filter(Boolean);
  const scale = known.length > 1 ? Math.sqrt(part.ids.length) / (spreadOf(known) || 1) : 0;
  return part.ids.map((id, at) => {
    const was = scale ? before.get(id) : null;
    const radius = Math.sqrt(at + 0.3), angle = at * GOLDEN;
    return was ? { x: (was.x - known[0].x) * scale, y: (was.y - known[0].y) * scale } : { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}
const spreadOf = (points) => {
  const xs = points.map(({ x }) => x), ys = points.map(({ y }) => y);
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) / 2;
};

// Fruchterman and Reingold's step, the distance between neighbours being 1.
function step(points, near, heat, reach) {
  const push = points.map(() => ({ x: 0, y: 0 }));
  const apart = (i, j) => {
    const dx = points[i].x - points[j].x || 1e-3 * (i - j), dy = points[i].y - points[j].y || 1e-3;
    const square = dx * dx + dy * dy;
    if (square > reach * reach) return;
    const force = 1 / Math.max(square, 0.01);
    push[i].x += dx * force; push[i].y += dy * force;
    push[j].x -= dx * force; push[j].y -= dy * force;
  };
  eachPair(points, reach, apart);
  near.forEach((others, i) => {
    for (const j of others) {
      const dx = points[j].x - points[i].x, dy = points[j].y - points[i].y;
      const pull = Math.hypot(dx, dy) / Math.sqrt(Math.min(others.length, near[j].length) || 1);
      push[i].x += dx * pull; push[i].y += dy * pull;
    }
  });
  points.forEach((point, i) => {
    const length = Math.hypot(push[i].x, push[i].y) || 1, far = Math.min(length, heat) / length;
    point.x += push[i].x * far; point.y += push[i].y * far;
  });
}
function eachPair(points, reach, act) {
  if (reach === Infinity) {
    for (let i = 1; i < points.length; i += 1) for (let j = 0; j < i; j += 1) act(i, j);
    return;
  }
  const cells = new Map(), key = (x, y) => x * 65536 + y;
  points.forEach((point, i) => {
    const cx = Math.floor(point.x / reach) + 32768, cy = Math.floor(point.y / reach) + 32768;
    for (let x = cx - 1; x <= cx + 1; x += 1)
      for (let y = cy - 1; y <= cy + 1; y += 1) for (const j of cells.get(key(x, y)) || []) act(i, j);
    const own = key(cx, cy);
    if (cells.has(own)) cells.get(own).push(i); else cells.set(own, [i]);
  });
}

// Turn a part so that it is long where its frame is, fill the frame, and part what is too close.
function fitInto(points, frame) {
  if (points.length === 1) return void Object.assign(points[0], middle(frame));
  if (points.length < 4) frame = inner(frame, 90 * points.length, 75 * points.length);
  turn(points, frame.width >= frame.height);
  const margin = { x: Math.min(46, frame.width * 0.16), y: Math.min(26, frame.height * 0.2) };
  stretch(points, "x", frame.x + margin.x, frame.width - 2 * margin.x);
  stretch(points, "y", frame.y + margin.y, frame.height - 2 * margin.y);
  if (points.length > 3) separate(points, frame, margin);
}
function inner(frame, most, high) {
  const width = Math.min(frame.width, most), height = Math.min(frame.height, high), { x, y } = middle(frame);
  return { x: x - width / 2, y: y - height / 2, width, height };
}
const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });

function turn(points, wide) {
  const mean = (key) => points.reduce((sum, point) => sum + point[key], 0) / points.length;
  const mx = mean("x"), my = mean("y");
  let xx = 0, yy = 0, xy = 0;
  for (const { x, y } of points) { xx += (x - mx) ** 2; yy += (y - my) ** 2; xy += (x - mx) * (y - my); }
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy) + (wide ? 0 : Math.PI / 2);
  const cos = Math.cos(angle), sin = Math.sin(angle);
  for (const point of points) {
    const x = point.x - mx, y = point.y - my;
    point.x = x * cos - y * sin; point.y = x * sin + y * cos;
  }
}
// Half by where springs put a node, half by its place in the row of all: no corner stays empty.
function stretch(points, axis, from, length) {
  const order = [...points].sort((a, b) => a[axis] - b[axis]);
  const low = order[0][axis], span = order[order.length - 1][axis] - low;
  const even = points.length > 3 ? 0.55 : 0;
  order.forEach((point, rank) => {
    const byRank = rank / (order.length - 1), bySprings = span > 1e-6 ? (point[axis] - low) / span : 0.5;
    point[axis] = from + length * (even * byRank + (1 - even) * bySprings);
  });
}
// Labels are wide and low, so nodes above one another may be closer than those side by side.
// Large nodes want more room than small ones.
function separate(points, frame, margin) {
  const need = Math.sqrt((frame.width * frame.height) / points.length) * 0.72, squash = 1.5;
  const mean = points.reduce((sum, point) => sum + point.size, 0) / points.length;
  for (let round = 0; round < 30; round += 1) {
    eachPair(points, need * squash * 1.5, (i, j) => {
      const a = points[i], b = points[j];
      const dx = (a.x - b.x) / squash || 1e-3 * (i - j), dy = a.y - b.y || 1e-3, distance = Math.hypot(dx, dy);
      const wanted = need * clamp((a.size + b.size) / (2 * mean), 0.8, 1.5);
      if (distance >= wanted) return;
      const shift = ((wanted - distance) / distance) * 0.25;
      a.x += dx * shift * squash; a.y += dy * shift; b.x -= dx * shift * squash; b.y -= dy * shift;
    });
    for (const point of points) keepWithin(point, frame, margin);
  }
}
// A part that sticks out at the rim moves inwards as it is, and no dot lies on another.
function moveInto(points, box) {
  const out = (of) => Math.max(0, ...points.map(of));
  const x = out((point) => box.x + point.side - point.x) - out((point) => point.x + point.side - box.x - box.width);
  const y = out((point) => box.y + point.above - point.y) - out((point) => point.y + point.below - box.y - box.height);
  for (const point of points) { point.x += x; point.y += y; }
}
const BETWEEN = 10, CLOSEST = 70; // the gap between two dots; no two are so large that they want more
function spread(points, box) {
  for (let round = 0; round < 20; round += 1) {
    eachPair(points, CLOSEST, (i, j) => {
      const a = points[i], b = points[j];
      const dx = a.x - b.x || 1e-3, dy = a.y - b.y || 1e-3, distance = Math.hypot(dx, dy), lacks = a.size + b.size + BETWEEN - distance;
      if (lacks <= 0) return;
      const shift = lacks / distance / 2;
      a.x += dx * shift; a.y += dy * shift; b.x -= dx * shift; b.y -= dy * shift;
    });
    for (const point of points) keepWithin(point, box);
  }
}
// The dot and its name stay within the frame, or in its middle if that is too narrow for them.
function keepWithin(point, frame, margin = { x: 0, y: 0 }) {
  const { x, y } = middle(frame), side = Math.max(point.side, margin.x);
  const least = frame.x + side, top = frame.y + Math.max(point.above, margin.y);
  const most = frame.x + frame.width - side, bottom = frame.y + frame.height - Math.max(point.below, margin.y);
  point.x = least < most ? clamp(point.x, least, most) : x;
  point.y = top < bottom ? clamp(point.y, top, bottom) : y;
}
const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

// ---- beside the page: a worker lays out what takes long, and the page goes on meanwhile ----------
const OF_LAYOUT = [arrangement, componentsOf, tiles, rowLength, springs, started, step, eachPair, fitInto, inner, turn, stretch, separate, keepWithin, moveInto, spread];
const KNOWN_THERE = { GOLDEN, FEW, BETWEEN, CLOSEST, spreadOf, middle, clamp };
const LAST = (work) => { let found; do found = work.next(); while (!found.done); return found.value; };
function laidOutBeside(task) {
  const known = Object.entries({ ...KNOWN_THERE, LAST }).map(([each, value]) => `const ${each} = ${value};`);
  const source = [...known, ...OF_LAYOUT, "onmessage = ({ data }) => postMessage(LAST(arrangement(data)));"].join("\n");
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  return new Promise((resolve, reject) => {
    const worker = new Worker(address);
    const end = (act) => ({ data }) => { worker.terminate(); URL.revokeObjectURL(address); act(data); };
    worker.onmessage = end(resolve); worker.onerror = end(reject);
    worker.postMessage(task);
  });
}

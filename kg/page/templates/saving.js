// What is shown -> files: a picture (PNG, SVG), a table (CSV), a network (GraphML, JSON).
const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD]/g; // in XML, surrogates without a partner too
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const xml = (text) => String(text).toWellFormed().replace(/[&<>"]/g, (sign) => ENTITIES[sign]).replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[^]/g, (sign) => (sign.length > 1 ? sign : sign.replace(FORBIDDEN, "\uFFFD")));
const element = (tag, attributes, ...children) =>
  `<${tag}${Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(value)}"`).join("")}>${children.join("")}</${tag}>`;

function save(ending, type, content) {
  const blob = content instanceof Blob ? content : new Blob([content.toWellFormed()], { type: `${type};charset=utf-8` });
  const link = el("a", { href: URL.createObjectURL(blob), download: `${document.title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60) || "graph"}.${ending}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function png() {
  const drawn = by("canvas").querySelector("canvas"), sheet = el("canvas", { width: drawn.width, height: drawn.height });
  const context = sheet.getContext("2d");
  context.fillStyle = ink.paper; context.fillRect(0, 0, sheet.width, sheet.height);
  context.drawImage(drawn, 0, 0);
  sheet.toBlob((blob) => save("png", "image/png", blob));
}

// ---- SVG -----------------------------------------------------------------------------------
const CORNERS = { diamond: [4, 90], square: [4, 45], triangle: [3, 90], triangleDown: [3, -90], hexagon: [6, 0], star: [5, 90] };
const round = (number) => Math.round(number * 10) / 10;
function svg() {
  const { screen, scale, size } = lookout();
  const lines = view.drawn.map((line) => svgLine(line, screen, scale)), dots = nodeSpots(screen, scale, size).map(svgNode);
  const words = placed.map(({ text, x, y, font, colour }) => {
    const [, weight, pixels] = font.match(/^(?:(\d+) )?(\d+)px/) || [];
    return element("text", { x: round(x), y: round(y), fill: colour, stroke: ink.paper, "stroke-width": 3, "paint-order": "stroke", "dominant-baseline": "central", "font-size": pixels, "font-weight": weight || 400 }, xml(text));
  });
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", width: size.width, height: size.height, viewBox: `0 0 ${size.width} ${size.height}`, "font-family": FONT },
    element("title", {}, xml(document.title)), element("rect", { width: "100%", height: "100%", fill: ink.paper }), ...lines, ...dots, ...words);
}
function svgNode({ node, at, radius }) {
  const look = { fill: node.color.background, stroke: nodeColours(node.color).border, opacity: node.faint ? 0.3 : 1 }, title = element("title", {}, xml(node.label));
  if (!CORNERS[node.shape]) return element("circle", { cx: round(at.x), cy: round(at.y), r: round(radius), ...look }, title);
  const [count, turn] = CORNERS[node.shape], isStar = node.shape === "star";
  const points = Array.from({ length: isStar ? count * 2 : count }, (_, corner) => {
    const angle = ((turn + (corner * 360) / (isStar ? count * 2 : count)) * Math.PI) / 180, far = isStar && corner % 2 ? radius * 0.45 : radius;
    return `${round(at.x + far * Math.cos(angle))},${round(at.y - far * Math.sin(angle))}`;
  });
  return element("polygon", { points: points.join(" "), ...look }, title);
}
function svgLine(line, screen, scale) {
  const drawn = network.body.edges[line.id];
  if (!drawn?.connected) return "";
  const look = { fill: "none", stroke: line.colour, "stroke-width": round(line.width * scale), opacity: line.faint ? 0.15 : 1, "stroke-dasharray": line.dashes ? line.dashes.join(" ") : "none" };
  const [from, to, middle] = [drawn.from, drawn.to, drawn.edgeType.getPoint(0.5)].map(screen), title = element("title", {}, xml(line.text));
  if (line.from === line.to) return element("circle", { cx: round(middle.x), cy: round(middle.y), r: 12 * scale, ...look }, title);
  const bend = { x: 2 * middle.x - (from.x + to.x) / 2, y: 2 * middle.y - (from.y + to.y) / 2 };
  return element("path", { d: `M${round(from.x)} ${round(from.y)}Q${round(bend.x)} ${round(bend.y)} ${round(to.x)} ${round(to.y)}`, ...look }, title) + arrowHead(bend, to, view.node.get(line.to).size * scale, line);
}
function arrowHead(from, to, radius, line) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x), at = (back, aside) => `${round(to.x - back * Math.cos(angle) + aside * Math.sin(angle))},${round(to.y - back * Math.sin(angle) - aside * Math.cos(angle))}`;
  return element("polygon", { points: [at(radius, 0), at(radius + 8, 3.5), at(radius + 8, -3.5)].join(" "), fill: line.colour, opacity: line.faint ? 0.15 : 1 });
}

// ---- tables and networks -------------------------------------------------------------------
const COLUMNS = ["who", "relation", "whom", "status", "speaker", "when", "sentence", "article", "address", "confidence"];
const csvCell = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
function csv() {
  const cells = tableRows().map(([words, said]) => {
    const { title, url } = view.documents[said.document];
    return [...words, said.status, said.speaker || "", dateOf(said), said.sentence, title || said.document, url, String(said.confidence)];
  });
  return [COLUMNS, ...cells].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

const OF_NODE = { label: "string", type: "string", code: "string", articles: "int" };
const OF_EDGE = { label: "string", status: "string", event_type: "string", statements: "int", confidence: "double", sentences: "string" };
const netNodes = () => view.nodes.filter(({ id }) => view.shownNodes.has(id)).map((node) => ({ id: node.id, label: node.label, type: node.kind, code: node.code, articles: node.sources }));
const netEdges = () => view.edges.filter(({ id }) => view.shown.has(id)).map((edge) => ({
  source: edge.from, target: edge.to, key: edge.id, label: edge.text, status: edge.status, event_type: edge.event, statements: edge.statements.length, confidence: edge.confidence,
  sentences: [...new Set(edge.statements.map(({ sentence }) => sentence))].join("\n"),
}));
const json = () => JSON.stringify({ directed: true, multigraph: true, graph: { title: document.title, view: name }, nodes: netNodes(), edges: netEdges() }, null, 1);
function graphml() {
  const keys = [["node", OF_NODE], ["edge", OF_EDGE]].flatMap(([kind, fields]) => Object.entries(fields).map(([field, type]) => element("key", { id: `${kind}_${field}`, for: kind, "attr.name": field, "attr.type": type })));
  const values = (kind, fields, each) => Object.keys(fields).map((field) => element("data", { key: `${kind}_${field}` }, xml(each[field])));
  const graph = element("graph", { edgedefault: "directed" },
    ...netNodes().map((node) => element("node", { id: node.id }, ...values("node", OF_NODE, node))),
    ...netEdges().map((edge) => element("edge", { id: edge.key, source: edge.source, target: edge.target }, ...values("edge", OF_EDGE, edge))));
  return `<?xml version="1.0" encoding="utf-8"?>\n${element("graphml", { xmlns: "http://graphml.graphdrawing.org/xmlns" }, ...keys, graph)}\n`;
}

const FILES = {
  png, svg: () => save("svg", "image/svg+xml", svg()), csv: () => save("csv", "text/csv", csv()),
  graphml: () => save("graphml", "application/xml", graphml()), json: () => save("json", "application/json", json()),
};

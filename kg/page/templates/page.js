"use strict";
// Text from articles reaches the page as text nodes only: nothing here sets innerHTML.
(() => {
  const VIEWS = JSON.parse(document.getElementById("views-json").textContent);
  const NAMES = { actors: "Actors", states: "States" };
  const MANY_EDGES = 60, FIRST_NODES = 120, PAGE = 200;
  const by = (id) => document.getElementById(id);
  const el = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children.filter((child) => child !== null && child !== ""));
    return made;
  };
  const plural = (n, one, many) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  let view, name, network, nodes, edges, rows = [], rowsShown = 0, selection = null;
  const hidden = { types: new Set(), lines: new Set(), events: new Set() };
  const limits = { top: Infinity, confidence: 0, from: "", to: "" };

  // ---- what is shown -------------------------------------------------------------------------
  // 2024 and 2024-06 are stretches of time: they pass when any day of theirs does.
  const starts = (date) => (date + "-01-01").slice(0, 10);
  const ends = (date) => date + "-12-31".slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6);
  const dateOf = (said) => said.time || view.documents[said.document].date;
  const passes = (said) => {
    if (said.confidence < limits.confidence) return false;
    if (!limits.from && !limits.to) return true;
    const date = dateOf(said);
    return date !== "" && (!limits.from || ends(date) >= limits.from) && (!limits.to || starts(date) <= limits.to);
  };
  const nodeAllowed = (node) => node.rank < limits.top && !hidden.types.has(node.kind);
  const edgeAllowed = (edge) =>
    !hidden.lines.has(edge.line) && !hidden.events.has(edge.event) &&
    !(edge.at_place && hidden.lines.has("event")) &&
    nodeAllowed(view.node.get(edge.from)) && nodeAllowed(view.node.get(edge.to)) &&
    (edge.statements.length ? edge.statements.some(passes) : edge.confidence >= limits.confidence);

  // An event that no statement shows: beside the line to its place, or in the lists of its nodes.
  const eventAllowed = (event) =>
    !hidden.lines.has(event.line) && !hidden.events.has(event.type || "") && passes(event) &&
    (event.edge ? view.shown.has(event.edge) : event.nodes.some((id) => nodeAllowed(view.node.get(id))));

  function refresh() {
    view.shown = new Set(view.edges.filter(edgeAllowed).map((edge) => edge.id));
    const linked = new Set();
    for (const edge of view.edges) if (view.shown.has(edge.id)) linked.add(edge.from).add(edge.to);
    view.shownNodes = new Set(view.nodes.filter((node) =>
      nodeAllowed(node) && (linked.has(node.id) || !view.linked.has(node.id))).map((node) => node.id));
    drawnNodes.refresh(); drawnEdges.refresh();
    labelEdges();
    report();
    tabulate();
  }
  let drawnNodes, drawnEdges;

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
    by("shown").textContent = `${view.shownNodes.size.toLocaleString("en")} of ${view.nodes.length.toLocaleString("en")} shown.`;
    by("empty").hidden = view.shownNodes.size > 0;
  }

  // Edge labels: all of them on a small graph, else only those around what is selected or pointed at.
  let pointed = null;
  function labelEdges() {
    const all = view.shown.size <= MANY_EDGES, changes = [];
    for (const edge of view.edges) {
      const near = edge.id === pointed || edge.id === selection || edge.from === selection || edge.to === selection;
      const label = view.shown.has(edge.id) && (all || near) ? edge.text : "";
      const faint = selection !== null && !near;
      if (edge.label === label && edge.faint === faint) continue;
      edge.label = label; edge.faint = faint;
      changes.push({ id: edge.id, label: label || " ", color: paint(edge, faint), font: { ...edge.font, color: faint ? "#b5bdc6" : edge.line === "denied" ? "#75797f" : "#33414f" } });
    }
    if (changes.length) edges.update(changes);
    const around = new Set([selection]);
    for (const edge of view.edges)
      if (edge.id === selection || edge.from === selection || edge.to === selection) around.add(edge.from).add(edge.to);
    const faded = view.nodes.filter((node) => node.faint !== (selection !== null && !around.has(node.id)));
    for (const node of faded) node.faint = !node.faint;
    if (faded.length)
      nodes.update(faded.map((node) => ({ id: node.id, opacity: node.faint ? 0.25 : 1, font: { ...node.font, color: node.faint ? "#a3acb6" : "#1d2733" } })));
  }
  // Labels of bent edges move farther the way that their edge bends, which only the drawing knows.
  function liftLabels() {
    const at = network.getPositions(), changes = [];
    for (const edge of view.edges) {
      const drawn = network.body.edges[edge.id];
      if (!edge.font.vadjust || edge.from === edge.to || !drawn?.connected) continue;
      const rise = drawn.edgeType.getPoint(0.5).y - (at[edge.from].y + at[edge.to].y) / 2;
      edge.font.vadjust = Math.abs(edge.font.vadjust) * (rise < 0 ? -1 : 1);
      changes.push({ id: edge.id, font: { ...edges.get(edge.id).font, vadjust: edge.font.vadjust } });
    }
    if (changes.length) edges.update(changes);
  }
  const paint = (edge, faint) => ({ color: edge.colour, highlight: "#1f5fa8", hover: "#1f5fa8", opacity: faint ? 0.2 : edge.at_place ? 0.6 : 1 });

  // ---- drawing -------------------------------------------------------------------------------
  function draw(chosen) {
    name = chosen; view = VIEWS[chosen]; selection = null; pointed = null;
    if (!view.node) prepare(view);
    for (const button of by("views").children) button.setAttribute("aria-pressed", String(button.value === chosen));
    legend();
    const large = view.nodes.length > 300;
    by("size").hidden = !large;
    limits.top = large ? FIRST_NODES : Infinity;
    Object.assign(by("top"), { min: Math.min(20, view.nodes.length), max: view.nodes.length, step: 10 });
    by("top").value = String(FIRST_NODES);
    if (network) network.destroy();
    nodes = new vis.DataSet(view.nodes.map((node) => ({ ...node, opacity: 1 })));
    edges = new vis.DataSet(view.edges.map((edge) => ({ ...edge, color: paint(edge, false) })));
    for (const item of [...view.nodes, ...view.edges]) item.faint = false;
    for (const edge of view.edges) edge.label = undefined;
    view.shown = new Set(); view.shownNodes = new Set();
    drawnNodes = new vis.DataView(nodes, { filter: (node) => view.shownNodes.has(node.id) });
    drawnEdges = new vis.DataView(edges, { filter: (edge) => view.shown.has(edge.id) });
    refresh();
    network = new vis.Network(by("canvas"), { nodes: drawnNodes, edges: drawnEdges }, options(view));
    network.once("stabilizationIterationsDone", () => { network.setOptions({ physics: false }); liftLabels(); fit(); });
    if (view.laid_out) network.once("afterDrawing", fit); // before, vis does not know the nodes' sizes
    network.on("selectNode", (event) => showNode(event.nodes[0]));
    network.on("selectEdge", (event) => { if (!event.nodes.length) showEdge(event.edges[0]); });
    network.on("deselectNode", (event) => { if (!event.nodes.length && !event.edges.length) overview(); });
    network.on("deselectEdge", (event) => { if (!event.nodes.length && !event.edges.length) overview(); });
    network.on("hoverEdge", (event) => { pointed = event.edge; labelEdges(); });
    network.on("resize", () => { if (selection === null) fit(); });
    network.on("blurEdge", () => { pointed = null; labelEdges(); });
    overview();
  }

  function prepare(view) {
    view.node = new Map(view.nodes.map((node) => [node.id, node]));
    view.edge = new Map(view.edges.map((edge) => [edge.id, edge]));
    view.linked = new Set(view.edges.flatMap((edge) => [edge.from, edge.to]));
    for (const edge of view.edges) edge.colour = edge.color;
  }

  const options = (view) => ({
    layout: { randomSeed: 4, improvedLayout: view.nodes.length <= 150 },
    interaction: { hover: true, hoverConnectedEdges: false, tooltipDelay: 100000, hideEdgesOnDrag: view.edges.length > 1500, keyboard: { enabled: true, bindToWindow: false } },
    physics: view.laid_out ? false : {
      solver: "forceAtlas2Based", stabilization: { iterations: 400 }, minVelocity: 0.5,
      forceAtlas2Based: { gravitationalConstant: -110, centralGravity: 0.012, springLength: 150, springConstant: 0.06, avoidOverlap: 0.6, damping: 0.6 },
    },
    nodes: {
      borderWidth: 1.5, borderWidthSelected: 3,
      font: { face: "system-ui, sans-serif", color: "#1d2733", strokeWidth: 3, strokeColor: "#ffffff" },
    },
    edges: {
      font: { face: "system-ui, sans-serif", size: 12, strokeWidth: 0, background: "rgba(255,255,255,.88)", align: "horizontal" },
      arrows: { to: { scaleFactor: 0.6 } }, selectionWidth: 1, hoverWidth: 0.6,
    },
  });

  // ---- legend and filters --------------------------------------------------------------------
  const tally = (items, key) => {
    const counts = new Map();
    for (const item of items) counts.set(item[key], (counts.get(item[key]) || 0) + 1);
    return counts;
  };

  function checklist(list, gone, entries) {
    by(list).replaceChildren(...entries.map(({ value, label, swatch, count }) => {
      const box = el("input", { type: "checkbox", checked: !gone.has(value), value });
      box.addEventListener("change", () => { box.checked ? gone.delete(value) : gone.add(value); refresh(); });
      return el("li", {}, el("label", {}, box, swatch || "", label, el("span", { className: "count" }, String(count))));
    }));
  }

  function legend() {
    const kinds = tally(view.nodes, "kind"), lines = tally([...view.edges, ...view.events.filter((event) => !event.edge)], "line");
    const events = tally(view.edges, "event"), atPlace = view.edges.filter((edge) => edge.at_place).length;
    for (const event of view.events) if (!event.edge) events.set(event.type || "", (events.get(event.type || "") || 0) + 1);
    if (atPlace) lines.set("event", atPlace);
    checklist("types", hidden.types, view.types.map((type) => {
      const swatch = el("span", { className: "dot" });
      swatch.style.background = type.colour;
      swatch.style.borderColor = `color-mix(in srgb, ${type.colour} 70%, black)`;
      return { value: type.name, label: type.label, swatch, count: kinds.get(type.name) };
    }));
    checklist("lines", hidden.lines, VIEWS.lines.filter((line) => lines.has(line.name)).map((line) => {
      const swatch = el("span", { className: line.name === "event" ? "stroke dotted" : "stroke" });
      swatch.style.color = line.colour;
      swatch.style.borderTopColor = line.colour;
      swatch.style.borderTopStyle = !line.dashes ? "solid" : line.dashes[0] > 4 ? "dashed" : "dotted";
      return { value: line.name, label: line.label, swatch, count: lines.get(line.name) };
    }));
    by("event-field").hidden = events.size < 2;
    checklist("events", hidden.events, [...events.keys()].sort((a, b) => (a === "") - (b === "") || (a < b ? -1 : 1)).map(
      (event) => ({ value: event, label: event ? event[0] + event.slice(1).toLowerCase() : "other", count: events.get(event) })));
    const dates = [...view.events, ...view.edges.flatMap((edge) => edge.statements)].map(dateOf).filter(Boolean).sort();
    by("dates").hidden = dates.length === 0;
    if (dates.length)
      for (const id of ["from", "to"]) Object.assign(by(id), { min: starts(dates[0]), max: ends(dates[dates.length - 1]) });
  }

  function clear() {
    for (const set of Object.values(hidden)) set.clear();
    Object.assign(limits, { confidence: 0, from: "", to: "" });
    by("confidence").value = "0"; by("least").textContent = "0.00"; by("from").value = by("to").value = "";
    legend(); refresh();
  }

  // ---- details -------------------------------------------------------------------------------
  const labelOf = (id) => view.node.get(id).label;
  const typeOf = (node) => view.types.find((type) => type.name === node.kind);
  const nodeButton = (id, note) => {
    const button = el("button", { type: "button", className: "item" }, labelOf(id), note ? el("small", {}, `  ${note}`) : "");
    button.addEventListener("click", () => select(id));
    return button;
  };
  const edgeButton = (edge, text) => {
    const button = el("button", { type: "button", className: "item" }, text, edge.statements.length > 1 ? el("small", {}, ` ×${edge.statements.length}`) : "", " ", tag(edge.status));
    button.addEventListener("click", () => select(edge.id));
    return button;
  };
  const tag = (status) => (status === "actual" ? "" : el("span", { className: `tag ${status}` }, status));
  const closing = () => {
    const button = el("button", { type: "button", className: "close", ariaLabel: "Close" }, "×");
    button.addEventListener("click", () => select(null));
    return button;
  };
  const listed = (items) => el("ul", { className: "plain" }, ...items.map((item) => el("li", {}, item)));

  function overview() {
    selection = null;
    by("panel").className = "overview";
    const degree = new Map();
    for (const edge of view.edges) for (const end of new Set([edge.from, edge.to])) degree.set(end, (degree.get(end) || 0) + 1);
    const contested = view.edges.filter((edge) => edge.status === "contested");
    const most = view.nodes.slice(0, 12);
    by("panel").replaceChildren(
      el("h2", {}, "Overview"),
      el("p", { className: "note" }, "Choose a line to read the sentences behind it, or a node to see all that it does."),
      ...(contested.length ? [el("h3", {}, "Contested"), listed(contested.slice(0, 12).map((edge) => edgeButton(edge, phrase(edge))))] : []),
      el("h3", {}, "Best connected"),
      listed(most.map((node) => nodeButton(node.id, plural(degree.get(node.id) || 0, "relation", "relations")))));
    labelEdges();
  }
  const phrase = (edge) =>
    edge.at_place ? `${labelOf(edge.from)}: ${edge.text}, in ${labelOf(edge.to)}` : `${labelOf(edge.from)} ${edge.text} ${labelOf(edge.to)}`;

  // ---- events --------------------------------------------------------------------------------
  const eventButton = (event, id) => {
    const others = (event.participants || []).filter((each) => each.node !== id).map(({ role, label }) => `${role}: ${label}`);
    const notes = [...others, event.place ? `in ${event.place}` : "", dateOf(event)].filter(Boolean).join(" · ");
    const button = el("button", { type: "button", className: "item" }, event.what, " ", tag(event.status), notes ? el("small", {}, ` ${notes}`) : "");
    button.addEventListener("click", () => showEvent(event, id));
    return button;
  };
  const parts = (event) => el("ul", { className: "plain parts" }, ...(event.participants || []).map(({ role, label, node }) =>
    el("li", {}, el("small", {}, role), view.node.has(node) ? nodeButton(node) : el("span", {}, label))));

  function showEvent(event, id) {
    const back = el("button", { type: "button", className: "link" }, `← ${labelOf(id)}`);
    back.addEventListener("click", () => select(id));
    by("panel").replaceChildren(
      closing(), back, el("h2", {}, event.what),
      el("p", {}, el("span", { className: `tag ${event.status}` }, event.status), event.type ? el("span", { className: "tag" }, event.type.toLowerCase()) : ""),
      saying(event));
    by("panel").scrollTop = 0;
  }

  function showNode(id) {
    selection = id;
    by("panel").className = "";
    const node = view.node.get(id), does = view.edges.filter((edge) => edge.from === id);
    const undergoes = view.edges.filter((edge) => edge.to === id && edge.from !== id);
    const atPlaces = [...does, ...undergoes].filter((edge) => edge.at_place).flatMap((edge) => edge.statements.map(({ iri }) => iri));
    const told = view.events.filter((event) => event.nodes.includes(id) || atPlaces.includes(event.iri));
    const apart = (edge) => !edge.at_place;
    const grouped = (title, found, text) => {
      const groups = Map.groupBy ? Map.groupBy(found, (edge) => edge.event) : group(found);
      const order = [...groups.keys()].sort((a, b) => (a === "") - (b === "") || (a < b ? -1 : 1));
      return order.flatMap((event) => [
        el("h3", {}, `${title}${event ? ` · ${event.toLowerCase()}` : ""}`),
        listed(groups.get(event).map((edge) => edgeButton(edge, text(edge)))),
      ]);
    };
    const body = node.acts_for && view.node.has(node.acts_for) ? nodeButton(node.acts_for) : node.acts_for.replaceAll("_", " ");
    by("panel").replaceChildren(
      closing(), el("h2", {}, node.label),
      el("p", { className: "note" }, [typeOf(node).label, node.code].filter(Boolean).join(" · ")),
      ...(node.acts_for ? [el("h3", {}, "Acts for"), body] : []),
      ...grouped("Does", does.filter(apart), (edge) => `${edge.text} ${labelOf(edge.to)}`),
      ...grouped("From others", undergoes.filter(apart), (edge) => `${labelOf(edge.from)} ${edge.text}`),
      ...(told.length ? [el("h3", {}, "Events"), listed(told.map((event) => eventButton(event, id)))] : []));
    by("panel").scrollTop = 0;
    labelEdges();
  }
  const group = (found) => {
    const groups = new Map();
    for (const edge of found) groups.set(edge.event, [...(groups.get(edge.event) || []), edge]);
    return groups;
  };

  function showEdge(id) {
    selection = id;
    by("panel").className = "";
    const edge = view.edge.get(id);
    by("panel").replaceChildren(
      closing(), el("h2", {}, phrase(edge)),
      el("p", {}, el("span", { className: `tag ${edge.status}` }, edge.status), edge.event ? el("span", { className: "tag" }, edge.event.toLowerCase()) : ""),
      edge.at_place ? "" : el("p", { className: "note key" }, el("mark", { className: "who" }, "who"), " ", el("mark", { className: "whom" }, "whom"), `  ${plural(edge.statements.length, "statement", "statements")}`),
      ...edge.statements.map(saying));
    by("panel").scrollTop = 0;
    labelEdges();
  }

  function saying(said) {
    const article = view.documents[said.document];
    const outer = (said.reported_by || []).join(", ");
    const who = said.speaker
      ? el("p", {}, el("b", {}, said.speaker), ` ${said.verb || "says so"}${said.direct ? ", in their own words" : ""}${outer ? `, according to ${outer}` : ""}`)
      : el("p", {}, "The article says so.");
    const facts = [
      said.status, said.tense, said.time ? `${said.time}${said.time_text ? ` (“${said.time_text}”)` : ""}` : "",
      said.place ? `in ${said.place}` : "", said.derived ? "follows by roll-up" : "", `confidence ${said.confidence.toFixed(2)}`,
    ].filter(Boolean);
    const source = [article.publisher, article.date].filter(Boolean).join(", ");
    return el("article", { className: "saying" },
      el("blockquote", {}, ...marked(said)), said.participants ? parts(said) : "", who, el("p", {}, facts.join(" · ")),
      el("p", {}, anchor(article.url, article.title || said.document), source ? ` — ${source}` : ""));
  }

  const anchor = (url, text) =>
    /^https?:\/\//i.test(url) ? el("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, text) : el("span", {}, text);

  // Where the words stand in the sentence as words of their own: "he" is not in "the".
  function find(sentence, words, taken) {
    if (!words) return null;
    const letter = /[\p{L}\p{N}]/u;
    for (let at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1)) {
      const end = at + words.length;
      const whole = !letter.test(sentence[at - 1] || "") && !letter.test(sentence[end] || "");
      if (whole && (!taken || end <= taken[0] || at >= taken[1])) return [at, end];
    }
    return null;
  }
  function marked(said) {
    const who = find(said.sentence, said.subject_text), whom = find(said.sentence, said.object_text, who);
    const spots = [who && [...who, "who"], whom && [...whom, "whom"]].filter(Boolean).sort((a, b) => a[0] - b[0]);
    const parts = [];
    let at = 0;
    for (const [start, end, className] of spots) {
      parts.push(said.sentence.slice(at, start), el("mark", { className, title: className }, said.sentence.slice(start, end)));
      at = end;
    }
    return [...parts, said.sentence.slice(at)].filter((part) => part !== "");
  }

  // ---- selecting -----------------------------------------------------------------------------
  function reveal(id) {
    const ids = view.edge.has(id) ? [view.edge.get(id).from, view.edge.get(id).to] : [id];
    const rank = Math.max(...ids.map((each) => view.node.get(each).rank));
    if (rank >= limits.top) { limits.top = rank + 1; by("top").value = String(rank + 1); refresh(); }
    if (!(view.shown.has(id) || view.shownNodes.has(id))) clear();
  }
  function select(id) {
    if (id === null) { network.unselectAll(); overview(); return; }
    reveal(id);
    tab("graph");
    if (view.node.has(id)) {
      network.selectNodes([id], false); showNode(id);
    } else {
      network.selectEdges([id]); showEdge(id);
    }
    const spots = view.node.has(id) ? [id] : [view.edge.get(id).from, view.edge.get(id).to];
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (view.nodes.length > 40)
      network.fit({ nodes: view.node.has(id) ? [id, ...network.getConnectedNodes(id)] : spots, maxZoomLevel: 1.1, animation: !calm });
    by("panel").focus({ preventScroll: true });
  }

  by("search").addEventListener("input", () => {
    const wanted = fold(by("search").value.trim());
    const found = wanted ? view.nodes.filter((node) => fold(node.label).includes(wanted)) : [];
    found.sort((a, b) => !fold(a.label).startsWith(wanted) - !fold(b.label).startsWith(wanted) || a.rank - b.rank);
    const items = found.slice(0, 8).map((node) => el("li", {}, nodeButton(node.id, typeOf(node).label)));
    by("found").replaceChildren(...(wanted && !items.length ? [el("li", { className: "note" }, "Nobody of that name")] : items));
  });
  by("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter") by("found").querySelector("button")?.click();
    if (event.key === "Escape") { by("search").value = ""; by("found").replaceChildren(); }
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && selection !== null) select(null); });

  // ---- table ---------------------------------------------------------------------------------
  function tabulate() {
    if (by("table").hidden) return;
    const wanted = fold(by("words").value.trim());
    rows = view.edges.filter((edge) => view.shown.has(edge.id) && !edge.at_place)
      .flatMap((edge) => edge.statements.filter(passes).map((said) => [[labelOf(edge.from), edge.text || "→", labelOf(edge.to)], said, edge.id]));
    rows.push(...view.events.filter(eventAllowed).map((event) => [[event.who, event.what, event.whom], event, event.edge || event.nodes[0]]));
    if (wanted)
      rows = rows.filter(([words, said]) =>
        fold([...words, said.status, said.speaker, dateOf(said), said.sentence, view.documents[said.document].title].join(" ")).includes(wanted));
    by("row-count").textContent = plural(rows.length, "row", "rows");
    by("rows").replaceChildren(); rowsShown = 0;
    more(PAGE);
  }
  function more(count) {
    by("rows").append(...rows.slice(rowsShown, rowsShown + count).map(([[who, what, whom], said, id]) => {
      const button = el("button", { type: "button", className: "link", title: "Show in the graph" }, what);
      button.addEventListener("click", () => select(id));
      const article = view.documents[said.document];
      const cells = [who, button, whom, el("span", { className: `tag ${said.status}` }, said.status),
        said.speaker || "", dateOf(said), said.sentence, anchor(article.url, article.title || said.document)];
      return el("tr", {}, ...cells.map((cell) => el("td", {}, cell)));
    }));
    rowsShown = Math.min(rows.length, rowsShown + count);
    by("more").hidden = rowsShown >= rows.length;
  }
  function tab(chosen) {
    const table = chosen === "table";
    by("table").hidden = !table; by("graph").hidden = table; by("panel").hidden = table;
    by("show-table").setAttribute("aria-pressed", String(table)); by("show-graph").setAttribute("aria-pressed", String(!table));
    if (table) tabulate();
  }
  addEventListener("beforeprint", () => { by("table").hidden = false; tabulate(); more(Infinity); });
  addEventListener("afterprint", () => tab(by("show-table").getAttribute("aria-pressed") === "true" ? "table" : "graph"));

  // ---- controls ------------------------------------------------------------------------------
  by("show-graph").addEventListener("click", () => tab("graph"));
  by("show-table").addEventListener("click", () => tab("table"));
  by("words").addEventListener("input", tabulate);
  by("more").addEventListener("click", () => more(PAGE));
  by("reset").addEventListener("click", clear);
  by("top").addEventListener("input", () => { limits.top = Number(by("top").value); refresh(); });
  by("all").addEventListener("click", () => { limits.top = Infinity; by("top").value = by("top").max; refresh(); fit(); });
  by("confidence").addEventListener("input", () => {
    limits.confidence = Number(by("confidence").value); by("least").textContent = limits.confidence.toFixed(2); refresh();
  });
  for (const id of ["from", "to"]) by(id).addEventListener("input", () => { limits[id] = by(id).value; refresh(); });
  function fit() { network.fit(); zoom(0.9); } // room for labels, of which fit() takes no account
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
  by("closer").addEventListener("click", () => zoom(1.3));
  by("farther").addEventListener("click", () => zoom(1 / 1.3));
  by("fit").addEventListener("click", fit);

  const offered = Object.keys(NAMES).filter((each) => VIEWS[each]);
  by("views").hidden = offered.length < 2;
  by("views").append(...offered.map((each) => {
    const button = el("button", { type: "button", value: each }, NAMES[each]);
    button.addEventListener("click", () => { clearSets(); draw(each); });
    return button;
  }));
  function clearSets() { for (const set of Object.values(hidden)) set.clear(); }
  draw(offered[0]);
  window.kg = {
    select, show: draw, tab,
    get network() { return network; }, get view() { return name; },
    get shown() { return { nodes: [...view.shownNodes], edges: [...view.shown] }; },
    edge: (from, text, to) => view.edges.find((edge) => edge.from === from && edge.to === to && (edge.text === text || text === ""))?.id,
  };
})();

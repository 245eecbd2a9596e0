// What is chosen -> its panel: sentences with their speakers, status, dates and articles.
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
const tag = (status) => (status === "actual" ? "" : label(status));
const label = (status) => (el("span", { className: `tag ${status}` }, status));
const closing = () => {
  const button = el("button", { type: "button", className: "close", ariaLabel: "Close" }, "×");
  button.addEventListener("click", () => select(null));
  return button;
};
const listed = (items) => el("ul", { className: "plain" }, ...items.map((item) => el("li", {}, item)));

function overview() {
  by("panel").className = "overview";
  const contested = view.edges.filter((edge) => edge.status === "contested");
  const said = view.edges.filter((edge) => edge.statements.length > 1 && edge.status !== "contested").sort((a, b) => (a.event === "") - (b.event === "") || strength(b) - strength(a)); // deeds before offices
  by("panel").replaceChildren(
    el("h2", {}, "Overview"),
    el("p", { className: "note" }, "Choose a line to read the sentences behind it, or a node to see all that it does."),
    ...section("Contested", contested.slice(0, 12).map((edge) => edgeButton(edge, phrase(edge)))),
    ...section("Said most often", said.slice(0, 8).map((edge) => edgeButton(edge, phrase(edge)))),
    ...section("Most important", view.nodes.slice(0, 12).map((node) => nodeButton(node.id, node.sources ? plural(node.sources, "article", "articles") : ""))));
}
const section = (title, items) => (items.length ? [el("h3", {}, title), listed(items)] : []);
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
    el("p", {}, label(event.status), event.type ? el("span", { className: "tag" }, event.type.toLowerCase()) : ""),
    saying(event));
  by("panel").scrollTop = 0;
}

function showNode(id) {
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
    el("p", { className: "note" }, [typeOf(node).label, node.code, node.sources ? plural(node.sources, "article", "articles") : "", node.aliases ? `also ${node.aliases}` : ""].filter(Boolean).join(" · ")),
    el("p", {}, ...[1, 2, 3].map((hops) => hopButton(id, hops)), moreButton(id)), pathForm(id),
    ...(node.acts_for ? [el("h3", {}, "Acts for"), body] : []),
    ...grouped("Does", does.filter(apart), (edge) => `${edge.text} ${labelOf(edge.to)}`),
    ...grouped("From others", undergoes.filter(apart), (edge) => `${labelOf(edge.from)} ${edge.text}`),
    ...(told.length ? [el("h3", {}, "Events"), listed(told.map((event) => eventButton(event, id)))] : []));
}
const group = (found) => {
  const groups = new Map();
  for (const edge of found) groups.set(edge.event, [...(groups.get(edge.event) || []), edge]);
  return groups;
};

const hopButton = (id, hops) => {
  const label = hops === 1 ? "Only its neighbours" : `${hops} steps`;
  const button = el("button", { type: "button", className: "small" }, label);
  button.addEventListener("click", () => goAround(id, hops));
  return button;
};

// Two nodes with more than one relation: all that is said between them.
function showPair(id) {
  const [one, other] = endsOf(id);
  const between = view.edges.filter((edge) => pairKey(edge) === id).sort((a, b) => strength(b) - strength(a));
  by("panel").replaceChildren(
    closing(), el("h2", {}, one === other ? labelOf(one) : `${labelOf(one)} and ${labelOf(other)}`),
    el("p", { className: "note" }, plural(between.length, "relation", "relations")),
    listed(between.map((edge) => edgeButton(edge, phrase(edge)))),
    ...between.slice(0, 3).flatMap((edge) => edge.statements.slice(0, 2).map(saying)));
}

function showEdge(id) {
  const edge = view.edge.get(id);
  by("panel").replaceChildren(
    closing(), el("h2", {}, phrase(edge)),
    el("p", {}, label(edge.status), edge.event ? el("span", { className: "tag" }, edge.event.toLowerCase()) : ""),
    edge.at_place ? "" : el("p", { className: "note key" }, el("mark", { className: "who" }, "who"), " ", el("mark", { className: "does" }, "does what"), " ", el("mark", { className: "whom" }, "to whom"), `  ${plural(edge.statements.length, "statement", "statements")}`),
    ...edge.statements.map(saying));
}

function saying(said) {
  const article = view.documents[said.document];
  const outer = (said.reported_by || []).join(", ");
  const speaker = el("b", {}, said.speaker || ""), verb = said.verb || "says so";
  const named = said.verb_first ? [verb[0].toUpperCase() + verb.slice(1), " ", speaker] : [speaker, " ", verb];
  const who = said.speaker
    ? el("p", {}, ...named, `${said.direct ? ", in their own words" : ""}${outer ? `, according to ${outer}` : ""}`)
    : el("p", {}, "The article says so.");
  const facts = [
    said.status, said.tense, said.time ? `${said.time}${said.time_text ? ` (“${said.time_text}”)` : ""}` : "",
    said.place ? `in ${said.place}` : "", said.derived ? "follows by roll-up" : "", `confidence ${said.confidence.toFixed(2)}`,
  ].filter(Boolean);
  const source = [article.publisher, article.date].filter(Boolean).join(", ");
  return el("article", { className: "saying" },
    el("blockquote", {}, ...marked(said)), context(said), said.participants ? parts(said) : "", who, el("p", {}, facts.join(" · ")),
    el("p", {}, anchor(article.url, article.title || said.document), source ? ` — ${source}` : ""));
}

// The sentences before and after it that the page holds, on demand; an ellipsis is where others stand between.
const APART = 3; // characters at most between a sentence and the next
function context(said) {
  const told = view.read.get(said.document), at = told.findIndex(([start]) => start === (said.start || 0));
  const gap = (one, other) => (other[0] - one[0] - one[1].length > APART ? "… " : "");
  const before = told[at - 1], after = told[at + 1];
  if (!before && !after) return "";
  const quoted = el("div", { className: "context", hidden: true },
    before ? el("p", {}, before[1], ` ${gap(before, told[at])}`) : "", el("p", {}, el("b", {}, said.sentence)), after ? el("p", {}, gap(told[at], after), after[1]) : "");
  const button = el("button", { type: "button", className: "link", ariaExpanded: "false" }, "Sentences around it");
  button.addEventListener("click", () => { quoted.hidden = !quoted.hidden; button.ariaExpanded = String(!quoted.hidden); });
  return el("div", {}, button, quoted);
}

const anchor = (url, text) =>
  /^https?:\/\//i.test(url) ? el("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, text) : el("span", {}, text);

// Where the words stand in the sentence as words of their own: "he" is not in "the".
function find(sentence, words, taken) {
  if (!words) return null;
  const letter = /[\p{L}\p{N}]/u;
  for (let at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1)) {
    const end = at + words.length;
    const isWord = !letter.test(sentence[at - 1] || "") && !letter.test(sentence[end] || "");
    if (isWord && taken.every(([from, to]) => end <= from || at >= to)) return [at, end];
  }
  return null;
}
// The relation's words need not stand together: *signed* a pact *with*.
function found(said) {
  const who = find(said.sentence, said.subject_text, []);
  const whom = find(said.sentence, said.object_text, who ? [who] : []);
  const spots = [who && [...who, "who"], whom && [...whom, "whom"]].filter(Boolean);
  const together = find(said.sentence, said.relation_text, spots);
  if (together) return [...spots, [...together, "does"]];
  for (const word of (said.relation_text || "").split(" ")) {
    const spot = find(said.sentence, word, spots);
    if (spot) spots.push([...spot, "does"]);
  }
  return spots;
}
function marked(said) {
  const spots = found(said).sort((a, b) => a[0] - b[0]);
  const parts = [];
  let at = 0;
  for (const [start, end, className] of spots) {
    parts.push(said.sentence.slice(at, start), el("mark", { className, title: MEANINGS[className] }, said.sentence.slice(start, end)));
    at = end;
  }
  return [...parts, said.sentence.slice(at)].filter((part) => part !== "");
}
const MEANINGS = { who: "who", does: "does what", whom: "to whom" };

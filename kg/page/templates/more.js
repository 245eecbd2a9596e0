// A page that a server feeds: what is around a node is loaded when somebody asks for it.
const ASKED_FOR = 20; // the rank of what is loaded: it is shown, and is no heading
const moreButton = (id) => {
  if (!VIEWS.source || view.whole?.has(id)) return "";
  const button = el("button", { type: "button", className: "small" }, "Load its neighbours");
  button.addEventListener("click", () => loadAround(id, button));
  return button;
};

async function loadAround(id, button) {
  button.disabled = true;
  try {
    const answer = await fetch(`${VIEWS.source}?${new URLSearchParams({ node: id })}`);
    if (!answer.ok) throw new Error(await answer.text());
    takeIn(await answer.json());
    view.whole = (view.whole || new Set()).add(id);
    select(id);
  } catch (error) {
    button.disabled = false;
    button.after(el("p", { className: "note", role: "alert" }, `Nothing could be loaded: ${error.message}`));
  }
}

function takeIn(part) {
  unpack(part);
  Object.assign(view.documents, part.documents);
  for (const node of part.nodes) if (!view.node.has(node.id)) view.nodes.push({ ...node, rank: ASKED_FOR });
  for (const edge of part.edges) if (!view.edge.has(edge.id)) view.edges.push(edge);
  const known = new Map(view.events.map((event) => [event.iri, event]));
  for (const event of part.events) {
    const before = known.get(event.iri);
    if (!before) view.events.push(event);
    else Object.assign(before, { nodes: [...new Set([...before.nodes, ...event.nodes])], edge: before.edge || event.edge });
  }
  const { place } = view;
  prepare(view);
  view.place = place;
  timeline(); nameList(); legend(); refresh();
}

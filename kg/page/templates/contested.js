// What is both told and denied -> both sides, named and quoted, side by side.
const isDenial = (said) => said.status === "negated";
const voice = (said) => said.speaker || view.documents[said.document].publisher || view.documents[said.document].title || said.document;

// The lines of the graph that two sides tell apart, under the filters; those not in sight too.
const disputes = () => view.edges.filter((edge) => edge.status === "contested" && lineAllowed(edge) && ended(edge, typeAllowed))
  .sort((a, b) => strength(b) - strength(a));

function contest() {
  if (by("contested").hidden) return;
  const found = disputes();
  by("dispute-count").textContent = found.length ? `${plural(found.length, "relation is", "relations are")} told by some and denied by others.` : "Nothing is contested under these filters.";
  by("disputes").replaceChildren(...found.map(dispute));
}
function dispute(edge) {
  const title = el("button", { type: "button", className: "link", title: "Show in the graph" }, phrase(edge));
  title.addEventListener("click", () => select(edge.id));
  const told = edge.statements.filter(passes);
  return el("section", { className: "dispute", ariaLabel: phrase(edge) }, el("h3", {}, title), el("div", { className: "sides" },
    side("told", "say so", told.filter((said) => !isDenial(said))),
    side("denied", "deny it", told.filter(isDenial))));
}
function side(className, does, told) {
  const voices = [...new Set(told.map(voice))];
  const named = voices.length ? `${voices.slice(0, 4).join(", ")}${voices.length > 4 ? ` and ${voices.length - 4} others` : ""}` : "Nobody here";
  return el("div", { className: `side ${className}` }, el("h4", {}, el("b", {}, named), ` ${voices.length > 1 ? does : SINGULAR[does]}`), ...told.map(saying));
}
const SINGULAR = { "say so": "says so", "deny it": "denies it" };

// What is typed into the editor -> names of the graph that go on like it, and variables of the query.
const field = document.getElementById("query"), list = document.getElementById("proposals");
const names = [...document.getElementById("graph-names").options].map(({ value }) => value);
const MOST = 12;
let chosen = -1;

const typed = () => field.value.slice(0, field.selectionStart).match(/[?\w:.%-]*$/u)[0];
function proposals(word) {
  if (word.length < 2) return [];
  const wanted = word.toLowerCase(), variables = [...new Set(field.value.match(/\?\w+/g) || [])];
  const [starts, holds] = [[], []];
  for (const name of [...variables, ...names]) {
    const lower = name.toLowerCase();
    if (lower === wanted) continue;
    if (lower.startsWith(wanted)) starts.push(name);
    else if (!word.includes(":") && !word.startsWith("?") && lower.includes(wanted)) holds.push(name);
  }
  return [...starts, ...holds].slice(0, MOST);
}
function propose() {
  const found = proposals(typed());
  list.replaceChildren(...found.map((name, at) => {
    const item = Object.assign(document.createElement("li"), { id: `proposal-${at}`, textContent: name, role: "option" });
    item.addEventListener("mousedown", (event) => { event.preventDefault(); complete(name); });
    return item;
  }));
  list.hidden = !found.length;
  field.setAttribute("aria-expanded", String(!list.hidden));
  choose(-1);
}
function choose(at) {
  chosen = at;
  [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === at)));
  if (at < 0) field.removeAttribute("aria-activedescendant"); else field.setAttribute("aria-activedescendant", `proposal-${at}`);
}
function complete(name) {
  const end = field.selectionStart;
  field.setRangeText(name, end - typed().length, end, "end");
  list.hidden = true;
  field.setAttribute("aria-expanded", "false");
}
field.addEventListener("input", propose);
field.addEventListener("blur", () => { list.hidden = true; });
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return field.form.requestSubmit();
  if (list.hidden) return;
  const count = list.children.length;
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (way) choose((chosen + way + count) % count);
  else if (event.key === "Tab" || (event.key === "Enter" && chosen >= 0)) complete(list.children[Math.max(chosen, 0)].textContent);
  else if (event.key === "Escape") list.hidden = true;
  else return;
  event.preventDefault();
});

// What is typed into the editor -> names of the graph that go on like it, and variables of the query.
const field = document.getElementById("query"), list = document.getElementById("proposals");
const names = [...document.getElementById("graph-names").options].map(({ value }) => value);
const KEYWORDS = "SELECT DISTINCT WHERE FILTER OPTIONAL UNION MINUS VALUES BIND EXISTS NOT GRAPH COUNT GROUP ORDER BY DESC ASC LIMIT OFFSET HAVING ASK CONSTRUCT DESCRIBE PREFIX CONTAINS LCASE REGEX STR STRSTARTS YEAR SUM MIN MAX AVG SAMPLE GROUP_CONCAT AS IN".split(" ");
const MOST = 12;
let chosen = -1;

const typed = () => field.value.slice(0, field.selectionStart).match(/[?\w:.%-]*$/u)[0];
function proposals(word) {
  if (word.length < 2) return [];
  const wanted = word.toLowerCase(), variables = [...new Set(field.value.match(/\?\w+/g) || [])];
  const [starts, holds] = [[], []];
  for (const name of [...variables, ...names, ...KEYWORDS]) {
    const lower = name.toLowerCase();
    if (lower === wanted) continue;
    if (lower.startsWith(wanted)) starts.push(name);
    else if (name.includes(":") && !word.includes(":") && !word.startsWith("?") && lower.includes(wanted)) holds.push(name);
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
  colour();
}
field.addEventListener("input", () => { wrong = null; propose(); colour(); });
field.addEventListener("scroll", () => { coloured.scrollTop = field.scrollTop; coloured.scrollLeft = field.scrollLeft; });
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

// ---- colours: the same text below the field, whose own is clear -------------------------------
const coloured = document.getElementById("coloured");
const TOKEN = /(?<comment>#[^\n]*)|(?<text><[^<>"{}|^`\s]*>|"""[^]*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|@[A-Za-z-]+|\b\d[\d.]*\b)|(?<variable>[?$]\w+)|(?<name>[\w-]*:[\w.%-]*)|(?<keyword>\b[A-Za-z_]+\b)/gu;
let wrong = mistaken();

// The place that the server tells: the word there, or the last sign before the end.
function mistaken() {
  if (!field.dataset.line) return null;
  const before = field.value.split("\n").slice(0, Number(field.dataset.line) - 1);
  const from = Math.min(before.join("\n").length + (before.length ? 1 : 0) + Number(field.dataset.column) - 1, field.value.length);
  const [word] = field.value.slice(from).match(/^[?\w:-]+|^\S/u) || [""];
  return word ? [from, from + word.length] : [field.value.trimEnd().length - 1, field.value.trimEnd().length];
}
function colour() {
  const parts = [], text = field.value, put = (from, to, kind) => {
    const cuts = [from, ...(wrong || []).filter((at) => at > from && at < to), to];
    cuts.slice(1).forEach((end, at) => {
      const isWrong = wrong && cuts[at] >= wrong[0] && end <= wrong[1];
      parts.push(Object.assign(document.createElement("span"), { textContent: text.slice(cuts[at], end), className: isWrong ? `${kind} wrong` : kind }));
    });
  };
  let done = 0;
  for (const { 0: token, index, groups } of text.matchAll(TOKEN)) {
    if (index > done) put(done, index, "");
    put(index, done = index + token.length, Object.keys(groups).find((kind) => groups[kind] !== undefined));
  }
  if (done < text.length) put(done, text.length, "");
  coloured.replaceChildren(...parts, "\n");
}
coloured.parentElement.classList.add("lit");
colour();
if (wrong) { field.focus(); field.setSelectionRange(...wrong); }

// When it happened -> a histogram, a range to choose from it, and play.
const MOST_BINS = 48, STEP = 900; // milliseconds that a step of play lasts
const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;
let bins = [], playing = 0;

const dayOf = (date) => Date.parse(`${starts(date)}T00:00Z`) / 864e5;
const isoDay = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
const yearOf = (date) => Number(date.slice(0, 4));
const padded = (number, length) => String(number).padStart(length, "0");
const month = (number) => `${padded(Math.floor(number / 12), 4)}-${padded((number % 12) + 1, 2)}-01`;
// Each unit numbers its stretches of time; a date less precise than the unit stands in none.
const UNITS = [
  { least: 10, of: dayOf, from: isoDay, named: (from) => from },
  { least: 10, of: (date) => Math.floor((dayOf(date) + 3) / 7), from: (number) => isoDay(number * 7 - 3), named: (from) => `week of ${from}` },
  { least: 7, of: (date) => yearOf(date) * 12 + Number(date.slice(5, 7)) - 1, from: month, named: (from) => from.slice(0, 7) },
  { least: 4, of: yearOf, from: (number) => `${padded(number, 4)}-01-01`, named: (from) => from.slice(0, 4) },
  { least: 4, of: (date) => Math.floor(yearOf(date) / 10), from: (number) => `${padded(number * 10, 4)}-01-01`, named: (from) => `${from.slice(0, 4)}s` },
];
const isKnown = (date) => DATE.test(date) && !Number.isNaN(dayOf(date));

// The few that happened long before or long after all others stand in the first and last bin.
function timeline() {
  const found = sayings().map(dateOf).filter(isKnown).sort();
  const low = found[Math.floor(found.length * 0.03)], high = found[Math.ceil(found.length * 0.97) - 1];
  bins = found.length ? binsOf(low, high) : [];
  by("timeline").hidden = bins.length < 2;
  by("graph").classList.toggle("timed", bins.length > 1);
  for (const id of ["first", "last"]) Object.assign(by(id), { min: 0, max: bins.length - 1, step: 1 });
  by("bars").replaceChildren(...bins.map((bin, at) => {
    const bar = el("div", { className: "bar-of", title: bin.name }, el("i", {}));
    bar.addEventListener("click", () => chooseTime(at, at));
    return bar;
  }));
  stop();
}
function binsOf(low, high) {
  const unit = UNITS.find(({ of }) => of(high) - of(low) < MOST_BINS) || UNITS.at(-1);
  const first = unit.of(low), count = Math.min(unit.of(high) - first + 1, MOST_BINS);
  return Array.from({ length: count }, (_, at) => {
    const from = unit.from(first + at);
    return { unit, number: first + at, from, to: isoDay(dayOf(unit.from(first + at + 1)) - 1), name: unit.named(from) };
  });
}
function binOf(date) {
  const [{ unit, number }] = bins;
  return isKnown(date) && date.length >= unit.least ? clamp(unit.of(date) - number, 0, bins.length - 1) : -1;
}

// The first and last bin that are chosen: all of them where nothing is.
function chosenTime() {
  const first = limits.from ? bins.findLastIndex(({ from }) => from <= limits.from) : 0;
  const last = limits.to ? bins.findIndex(({ to }) => to >= limits.to) : bins.length - 1;
  return [Math.max(first, 0), last < 0 ? bins.length - 1 : last];
}
function chooseTime(first, last) {
  limits.from = first > 0 ? bins[first].from : "";
  limits.to = last < bins.length - 1 ? bins[last].to : "";
  showLimits(); refresh();
}

function drawTimeline() {
  if (bins.length < 2) return;
  const counts = bins.map(() => 0), [first, last] = chosenTime();
  const isCounted = (said) => said.confidence >= limits.confidence && isFrom(said) && !hidden.lines.has(said.status);
  for (const said of sayings(limits.relation).filter(isCounted)) if (binOf(dateOf(said)) >= 0) counts[binOf(dateOf(said))] += 1;
  const most = Math.max(...counts, 1);
  [...by("bars").children].forEach((bar, at) => {
    bar.firstChild.style.height = `${counts[at] ? Math.max((100 * counts[at]) / most, 6) : 0}%`;
    bar.title = `${bins[at].name}: ${plural(counts[at], "statement", "statements")}`;
    bar.classList.toggle("out", at < first || at > last);
  });
  const told = first === last ? bins[first].name : `${bins[first].name} to ${bins[last].name}`;
  by("bars").setAttribute("aria-label", `Statements by time, ${bins[0].name} to ${bins.at(-1).name}; the most are ${most}`);
  for (const [id, at] of [["first", first], ["last", last]]) { by(id).value = String(at); by(id).setAttribute("aria-valuetext", bins[at].name); }
  by("span").textContent = limits.from || limits.to ? told : `any time; bars: ${told}`;
  by("whenever").hidden = !limits.from && !limits.to;
}

// Play: a range that is chosen moves on to the end; without one, time grows from its beginning.
function play() {
  if (playing) return stop();
  let [first, last] = chosenTime();
  const isWindow = first > 0 && last < bins.length - 1;
  if (!isWindow) last = first - 1;
  const step = () => {
    if (last >= bins.length - 1) return stop();
    last += 1;
    if (isWindow) first += 1;
    chooseTime(first, last);
    playing = setTimeout(step, STEP);
  };
  by("play").textContent = "❚❚"; by("play").setAttribute("aria-label", "Pause");
  step();
}
function stop() {
  clearTimeout(playing);
  playing = 0;
  by("play").textContent = "▶"; by("play").setAttribute("aria-label", "Play");
}

// Values and cells in words, as the page's server side writes them.

const NBSP = "\u00a0";
const UNIT = new Map(data.units.map((unit) => [unit[0], unit]));
const WORDS = {
  kind: new Map(data.kinds),
  state: new Map(data.states),
  commitmentKind: new Map(data.commitmentKinds),
  documentKind: new Map(data.documentKinds),
};
/** Qualifiers as a person chooses them: `at_most` is two, and what each does to the bounds. */
const QUALIFIERS = [
  ["exact", "nombre exact"],
  ["about", "environ"],
  ["nearly", "près de"],
  ["more_than", "plus de"],
  ["at_least", "au moins"],
  ["at_most", "au plus"],
  ["less_than", "moins de"],
  ["up_to", "jusqu’à"],
  ["between", "entre … et …"],
];
const QUALIFIER_WORDS = new Map(QUALIFIERS);

function digits(text) {
  const [whole, part] = text.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  return (text.startsWith("-") ? "-" : "") + grouped + (part ? `,${part}` : "");
}

/** A decimal in text divided by 10^places, exactly. */
function shifted(text, places) {
  const [whole, part = ""] = text.replace("-", "").split(".");
  const padded = whole.padStart(places + 1, "0");
  const cut = padded.length - places;
  return canonical(`${text.startsWith("-") ? "-" : ""}${padded.slice(0, cut)}.${padded.slice(cut)}${part}`);
}

function withUnit(text, unit) {
  const known = UNIT.get(unit);
  const number = Number(text);
  if (unit === "EUR" || unit === "EUR/yr") {
    const yearly = unit === "EUR/yr" ? " par an" : "";
    if (Math.abs(number) >= 1e9) return `${digits(shifted(text, 9))}${NBSP}Md€${yearly}`;
    if (Math.abs(number) >= 1e6) return `${digits(shifted(text, 6))}${NBSP}M€${yearly}`;
    return `${digits(text)}${NBSP}€${yearly}`;
  }
  if (!known) return `${digits(text)} ${unit}`.trim();
  const noun = Math.abs(number) < 2 ? known[1] : known[2];
  return `${digits(text)}${known[3] ? NBSP : " "}${noun}`;
}

function chosenQualifier(row) {
  const qualifier = cell("figures", row, "qualifier");
  const strict = cell("figures", row, "high_strict") === "true";
  return qualifier === "at_most" && strict ? "less_than" : qualifier;
}

function valueInWords(row) {
  const low = cell("figures", row, "value_low");
  const high = cell("figures", row, "value_high");
  const unit = cell("figures", row, "unit");
  const qualifier = chosenQualifier(row);
  if (qualifier === "between" && low && high) return `entre ${digits(low)} et ${withUnit(high, unit)}`;
  const number = low || high;
  if (!number) return cell("figures", row, "printed");
  const before = qualifier === "exact" ? "" : `${QUALIFIER_WORDS.get(qualifier) || ""} `;
  return before + withUnit(number, unit);
}

function day(text) {
  return text.split("-").reverse().join("/");
}

function daysInWords(table, row, first, last, asAt, said) {
  const get = (column) => (column ? cell(table, row, column) : "");
  const [from, to, at, words] = [get(first), get(last), get(asAt), get(said)];
  const parts = [];
  if (at) parts.push(`au ${day(at)}`);
  if (from && from === to) parts.push(`le ${day(from)}`);
  else if (from && to) parts.push(`du ${day(from)} au ${day(to)}`);
  else if (from) parts.push(`depuis le ${day(from)}`);
  else if (to) parts.push(`d’ici le ${day(to)}`);
  return parts.join(", ") + (words ? ` (« ${words} »)` : "");
}

function natureInWords(row) {
  const kind = WORDS.kind.get(cell("figures", row, "kind")) || "";
  const state = WORDS.state.get(cell("figures", row, "state")) || "";
  return [kind, state].filter(Boolean).join(", ");
}

/** The table of names that a column refers to. */
const NAMED = { places: "places", parties: "parties", publishers: "parties", scheme: "schemes" };
const NAMES = Object.fromEntries(Object.entries(data.names).map(([table, pairs]) => [table, new Map(pairs)]));

function namesInWords(table, row, column, between = ", ") {
  const known = NAMES[NAMED[column]] || new Map();
  const keys = cell(table, row, column).split(";").filter(Boolean);
  return keys.map((key) => known.get(key) || key).join(between);
}

function indicatorLabels() {
  const labels = new Map(data.indicators.map(([key, label]) => [key, label]));
  const proposed = data.tables.indicators;
  if (proposed) {
    proposed.rows.forEach((_, row) => {
      labels.set(cell("indicators", row, "key"), cell("indicators", row, "label"));
    });
  }
  return labels;
}

function objectiveLabels() {
  const labels = new Map(data.names.objectives || []);
  const proposed = data.tables.objectives;
  if (proposed) {
    proposed.rows.forEach((_, row) => {
      labels.set(cell("objectives", row, "key"), cell("objectives", row, "label"));
    });
  }
  return labels;
}

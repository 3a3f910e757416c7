// Changing the cells of a card, in the card itself.

const FIELDS = {
  figures: ["label", "indicator", "named", "qualifier", "first", "second", "unit", "kind", "state", "as_at", "valid_from", "valid_to", "places", "parties", "scheme"],
  commitments: ["label", "kind", "objective", "amount_eur", "due_from", "due_to", "parties", "places"],
  documents: ["label", "kind", "published_on", "publishers", "url"],
};
const LABELS = {
  label: "Intitulé",
  indicator: "Indicateur",
  named: "Son nom, s’il est nouveau",
  qualifier: "Qualificatif",
  first: "Nombre",
  second: "Second nombre",
  unit: "Unité",
  kind: "Nature",
  state: "État",
  as_at: "Situation au",
  valid_from: "Du",
  valid_to: "Au",
  objective: "Objectif",
  places: "Lieux, séparés par « ; »",
  parties: "Organismes, séparés par « ; »",
  scheme: "Dispositif",
  amount_eur: "Montant en euros",
  due_from: "Échéance, du",
  due_to: "Échéance, au plus tard le",
  published_on: "Publié le",
  publishers: "Publié par, séparés par « ; »",
  url: "Adresse publique",
};
/** The choice of an indicator that nobody has yet. */
const NEW = "+";
const NAMES_IN = new Set(["places", "parties", "publishers"]);
const DAYS = new Set(["as_at", "valid_from", "valid_to", "due_from", "due_to", "published_on"]);

function choices(field, table, row, form) {
  const none = ["", "—"];
  if (field === "qualifier") return QUALIFIERS;
  if (field === "unit") return data.units.map((unit) => [unit[0], unit[2]]);
  if (field === "kind") {
    const kinds = { figures: data.kinds, commitments: data.commitmentKinds, documents: data.documentKinds };
    return [none, ...kinds[table]];
  }
  if (field === "state") {
    const allowed = data.statesOf[form ? form.elements.kind.value : cell(table, row, "kind")] || [""];
    return allowed.map((state) => (state ? [state, WORDS.state.get(state)] : none)).sort((a, b) => (a[0] ? 1 : 0) - (b[0] ? 1 : 0));
  }
  if (field === "objective") return [none, ...objectiveLabels()];
  if (field === "scheme") return [none, ...(NAMES.schemes || [])];
  return null;
}

/** Indicators whose unit converts, those proposed first. */
function indicatorGroups(card, row, unit) {
  const labels = indicatorLabels();
  const dimension = (code) => (UNIT.has(code) ? UNIT.get(code)[4] : code);
  const units = new Map(data.indicators.map(([key, , code]) => [key, code]));
  const fits = (key) => !units.has(key) || dimension(units.get(key)) === dimension(unit);
  const now = cell("figures", row, "indicator");
  const likely = [now, ...(card.dataset.likely || "").split(" ")].filter((key) => labels.has(key));
  const first = [...new Set(likely)].filter(fits);
  const fresh = [...labels.keys()].filter((key) => !units.has(key) && !first.includes(key));
  const rest = [...units.keys()].filter((key) => fits(key) && !first.includes(key));
  const named = (keys) => keys.map((key) => [key, labels.get(key)]);
  return [["Proposés", named(first)], ["Autres, même unité", named(rest)], ["Nouveaux", named(fresh)]];
}

function options(pairs, value) {
  return pairs.map(([key, words]) => element("option", { value: key, selected: key === value }, words));
}

function fillIndicators(select, card, row, unit, value) {
  const groups = indicatorGroups(card, row, unit).filter(([, pairs]) => pairs.length);
  select.replaceChildren(
    element("option", { value: "" }, "— à choisir —"),
    element("option", { value: NEW }, "Nouvel indicateur, à nommer"),
    ...groups.map(([name, pairs]) => element("optgroup", { label: name }, ...options(pairs, value))),
  );
  select.value = [...select.options].some((option) => option.value === value) ? value : "";
}

function valueOf(table, row, field) {
  if (field === "qualifier") return chosenQualifier(row) || "exact";
  if (field === "named") return isNew(cell(table, row, "indicator")) ? indicatorLabels().get(cell(table, row, "indicator")) : "";
  if (NAMES_IN.has(field)) return namesInWords(table, row, field, " ; ");
  const low = table === "figures" ? cell(table, row, "value_low") : "";
  const high = table === "figures" ? cell(table, row, "value_high") : "";
  if (field === "first") return digits(low || high);
  if (field === "second") return chosenQualifier(row) === "between" ? digits(high) : "";
  return cell(table, row, field);
}

function control(field, table, row, card, id) {
  const value = valueOf(table, row, field);
  const common = { id, name: field, "aria-describedby": `${id}-e` };
  if (field === "indicator") {
    const select = element("select", common);
    fillIndicators(select, card, row, cell(table, row, "unit"), value);
    return select;
  }
  const pairs = choices(field, table, row, null);
  if (pairs) return element("select", common, ...options(pairs, value));
  if (DAYS.has(field)) return element("input", { ...common, type: "date", value, min: "1000-01-01", max: "9999-12-31" });
  return element("input", { ...common, type: "text", value, autocomplete: "off" });
}

function closeForms() {
  for (const form of document.querySelectorAll("form.edit")) {
    form.closest(".card").classList.remove("editing");
    form.remove();
  }
}

/** Opens the form of a card; `missing`: what must be mended first. */
function edit(card, missing = []) {
  const [table, row] = [tableOf(card), rowOf(card)];
  if (!FIELDS[table]) return;
  closeForms();
  const form = element("form", { class: "edit", novalidate: true, "aria-label": `Modifier : ${titleOf(card)}` });
  for (const field of FIELDS[table]) {
    const id = `${card.id}-${field}`;
    const input = control(field, table, row, card, id);
    const error = element("p", { class: "err", id: `${id}-e` });
    form.append(element("div", { class: `field f-${field}` }, element("label", { for: id }, LABELS[field]), input, error));
  }
  form.append(element("div", { class: "acts" },
    element("button", { type: "submit", class: "btn main" }, "Enregistrer"),
    element("button", { type: "button", class: "btn", "data-cancel": true }, "Abandonner")));
  form.addEventListener("submit", (event) => { event.preventDefault(); save(card, form); });
  form.addEventListener("change", (event) => follow(card, form, event.target.name));
  form.querySelector("[data-cancel]").addEventListener("click", () => leave(card));
  card.append(form);
  card.classList.add("editing");
  follow(card, form, "qualifier");
  follow(card, form, "indicator");
  for (const [field, words] of missing) wrong(form, field, words);
  const start = form.elements[missing.length ? missing[0][0] : FIELDS[table][0]];
  start.focus();
  start.scrollIntoView({ block: "center" });
}

function leave(card) {
  closeForms();
  choose(card);
}

/** What depends on another field: the second number, states of the kind, indicators of the unit. */
function follow(card, form, field) {
  const fields = form.elements;
  if (field === "qualifier" && fields.second) {
    form.querySelector(".f-second").hidden = fields.qualifier.value !== "between";
  }
  if (field === "kind" && fields.state) {
    const value = fields.state.value;
    fields.state.replaceChildren(...options(choices("state", "figures", rowOf(card), form), value));
  }
  if (field === "unit" && fields.indicator) {
    const [value, named] = [fields.indicator.value, fields.named.value];
    fillIndicators(fields.indicator, card, rowOf(card), fields.unit.value, value);
    follow(card, form, "indicator");
    if (fields.indicator.value === NEW) fields.named.value = named;
  }
  if (field === "indicator" && fields.named) {
    const key = fields.indicator.value;
    form.querySelector(".f-named").hidden = key !== NEW && !isNew(key);
    fields.named.value = key === NEW ? fields.label.value : isNew(key) ? indicatorLabels().get(key) : "";
  }
}

function wrong(form, field, words) {
  const input = form.elements[field];
  input.setAttribute("aria-invalid", "true");
  $(`${input.id}-e`).textContent = words;
}

function save(card, form) {
  const [table, row] = [tableOf(card), rowOf(card)];
  for (const input of form.querySelectorAll("[aria-invalid]")) {
    input.removeAttribute("aria-invalid");
    $(`${input.id}-e`).textContent = "";
  }
  const cells = table === "figures" ? figureCells(form, row) : plainCells(form, table, row);
  const bad = form.querySelector("[aria-invalid]");
  if (bad) {
    bad.focus();
    say(`À corriger : ${$(`${bad.id}-e`).textContent}`);
    return;
  }
  if (table === "figures") settleIndicator(form, cells, row);
  undoable.push({ card, before: put(table, row, cells) });
  retell(card);
  keep();
  count();
  leave(card);
  say(`Modifié : ${titleOf(card)}.`);
}

/** The key of the indicator that the form names anew, or the words of one that is proposed. */
function settleIndicator(form, cells, row) {
  const words = checkedText(form.elements.named.value);
  if (cells.indicator === NEW) cells.indicator = namedIndicator(words || cells.label, cells.unit);
  else if (isNew(cells.indicator)) mendIndicator(cells.indicator, words, cells.unit, row);
  if (!cells.label) cells.label = indicatorLabels().get(cells.indicator) || "";
}

/** The checked cells of all fields but those of the value; what is wrong is shown beside it. */
function plainCells(form, table, row) {
  const cells = {};
  for (const field of FIELDS[table]) {
    const input = form.elements[field];
    if (["first", "second", "qualifier", "named"].includes(field)) continue;
    try {
      if (DAYS.has(field)) cells[field] = checkedDay(input);
      else if (NAMES_IN.has(field)) cells[field] = checkedNames(input.value, field, cell(table, row, field));
      else if (field === "url") cells[field] = checkedAddress(input.value);
      else if (field === "amount_eur") cells[field] = checkedNumber(input.value, 2);
      else cells[field] = input.tagName === "SELECT" ? input.value : checkedText(input.value);
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      wrong(form, field, error.message);
    }
  }
  for (const [first, last] of [["valid_from", "valid_to"], ["due_from", "due_to"]]) {
    if (cells[first] && cells[last] && cells[first] > cells[last]) wrong(form, last, "Cette date précède la première.");
  }
  return cells;
}

function figureCells(form, row) {
  const cells = plainCells(form, "figures", row);
  if (cells.indicator === NEW && !form.elements.named.value.trim() && !cells.label) wrong(form, "named", "Nommez cet indicateur.");
  if (cells.indicator === NEW && !cells.unit) wrong(form, "unit", "Choisissez l’unité.");
  const numbers = {};
  for (const field of ["first", "second"]) {
    try {
      numbers[field] = checkedNumber(form.elements[field].value, 6);
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      wrong(form, field, error.message);
      return cells;
    }
  }
  try {
    Object.assign(cells, valueCells(form.elements.qualifier.value, numbers.first, numbers.second, cells.unit));
  } catch (problem) {
    if (!Array.isArray(problem)) throw problem;
    wrong(form, problem[0], problem[1]);
  }
  return cells;
}

// The list: which cards are shown, which one is current, and deciding.

const CARDS = [...document.querySelectorAll("article.card")];
const isMarked = (card, mark) => (card.dataset.is || "").split(" ").includes(mark);
const COUNTED = CARDS.filter((card) => (card.dataset.t === "figures" || card.dataset.t === "commitments") && !isMarked(card, "standing"));
const STATUS = { "": "À décider", accepted: "Accepté", rejected: "Écarté" };
const undoable = [];
let filter = "all";
let current = null;

const tableOf = (card) => card.dataset.t;
const rowOf = (card) => ROW_OF[tableOf(card)].get(card.dataset.k);
const decisionOf = (card) => cell(tableOf(card), rowOf(card), "decision");
const titleOf = (card) => card.querySelector("h3").textContent;

function belongs(card, which) {
  const table = tableOf(card);
  if (table === "documents") return which === "all";
  if (table === "not_quantities") return which === "not";
  if (which === "all") return true;
  if (which === "open") return !decisionOf(card) && !isMarked(card, "standing");
  if (which === "accepted" || which === "rejected") return decisionOf(card) === which;
  return isMarked(card, which);
}

const folded = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[\s\u00a0]+/g, " ");
const sought = new WeakMap();

function matches(card, words) {
  if (!words) return true;
  if (!sought.has(card)) {
    // The hyphen that a PDF leaves at the end of a line may belong to the word, or to the line.
    const text = card.textContent;
    sought.set(card, folded(text.includes("\u2010") ? `${text.replaceAll("\u2010", "-")} ${text.replaceAll("\u2010", "")}` : text));
  }
  return sought.get(card).includes(words);
}

function show() {
  const words = folded($("search").value.trim());
  let shown = 0;
  for (const card of CARDS) {
    const hidden = !(belongs(card, filter) && matches(card, words));
    if (card.hidden !== hidden) card.hidden = hidden;
    if (!hidden) shown += 1;
  }
  $("none").hidden = shown > 0;
  return shown;
}

function count() {
  const decided = COUNTED.filter(decisionOf).length;
  $("told").textContent = `${decided} sur ${COUNTED.length} décidés`;
  $("bar").value = decided;
  $("undo").disabled = undoable.length === 0;
  for (const button of document.querySelectorAll("[data-filter]")) {
    const which = button.dataset.filter;
    const many = CARDS.filter((card) => belongs(card, which) && tableOf(card) !== "documents").length;
    button.querySelector(".n").textContent = String(many);
    button.hidden = many === 0 && !["all", "open", "accepted", "rejected"].includes(which);
  }
  return `${decided} sur ${COUNTED.length} décidés`;
}

/** The card as its row stands now. */
function refresh(card) {
  const decision = decisionOf(card);
  const status = card.querySelector(".status");
  if (status) status.textContent = decision || !isMarked(card, "standing") ? STATUS[decision] || STATUS[""] : "Au dossier";
  card.dataset.decision = decision;
  for (const button of card.querySelectorAll("[data-decide]")) {
    button.setAttribute("aria-pressed", String(button.dataset.decide === decision));
  }
  const mark = $(`m-${card.id}`);
  if (mark) mark.dataset.decision = decision;
}

/** Writes the words of a card anew, after its cells changed. */
function retell(card) {
  const [table, row] = [tableOf(card), rowOf(card)];
  sought.delete(card);
  if (table === "figures") {
    card.querySelector("h3 .value").textContent = valueInWords(row);
    fact(card, "Intitulé", cell(table, row, "label"));
    fact(card, "Nature", natureInWords(row));
    fact(card, "Date", daysInWords(table, row, "valid_from", "valid_to", "as_at", "date_words"));
    tellNames(card, table, row, { places: "Lieux", parties: "Organismes", scheme: "Dispositif" });
    const line = card.querySelector(".indicator");
    const key = cell(table, row, "indicator");
    line.replaceChildren("Indicateur\u00a0: ", element("b", {}, indicatorLabels().get(key) || key || "à choisir"));
  } else if (table === "commitments") {
    const sort = card.querySelector("h3 .sort");
    card.querySelector("h3").replaceChildren(sort, " ", cell(table, row, "label"));
    fact(card, "Nature", WORDS.commitmentKind.get(cell(table, row, "kind")) || "");
    tellNames(card, table, row, { parties: "Qui", places: "Lieux" });
    const amount = cell(table, row, "amount_eur");
    fact(card, "Montant", amount ? withUnit(amount, "EUR") : "");
    fact(card, "Échéance", daysInWords(table, row, "due_from", "due_to", "", "due_words"));
    const objective = cell(table, row, "objective");
    fact(card, "Objectif", objectiveLabels().get(objective) || objective || "à choisir");
  } else if (table === "documents") {
    fact(card, "Nom", cell(table, row, "label"));
    fact(card, "Sorte", WORDS.documentKind.get(cell(table, row, "kind")) || "à choisir");
    const published = cell(table, row, "published_on");
    fact(card, "Publié", published ? `le ${day(published)}` : "date à préciser");
    fact(card, "Publié par", namesInWords(table, row, "publishers"));
    fact(card, "Adresse", cell(table, row, "url"));
  }
  refresh(card);
}

function tellNames(card, table, row, facts) {
  for (const [column, name] of Object.entries(facts)) fact(card, name, namesInWords(table, row, column));
}

function fact(card, name, said) {
  let list = card.querySelector("dl");
  if (!list) {
    list = element("dl", {});
    card.querySelector("header").after(list);
  }
  const found = [...list.children].find((pair) => pair.firstChild.textContent === name);
  if (found && said) found.lastChild.textContent = said;
  else if (found) found.remove();
  else if (said) list.append(element("div", {}, element("dt", {}, name), element("dd", {}, said)));
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

const visible = () => CARDS.filter((card) => !card.hidden);

/** Makes a card the current one; its place in the text is shown beside it. */
function choose(card, focus = true) {
  if (!card) return;
  if (current) {
    current.classList.remove("now");
    const before = $(`m-${current.id}`);
    if (before) before.classList.remove("now");
  }
  current = card;
  card.classList.add("now");
  const mark = $(`m-${card.id}`);
  if (mark) {
    mark.classList.add("now");
    if (mark.offsetParent) reveal(mark, $("text"));
  }
  if (focus) {
    card.focus({ preventScroll: true });
    reveal(card, $("list"));
  }
}

/** Scrolls a part of a pane into its middle; twice, as what was not laid out yet changes size. */
function reveal(part, pane) {
  const block = part.offsetHeight > Math.min(pane.clientHeight, innerHeight) * 0.8 ? "start" : "center";
  part.scrollIntoView({ block });
  requestAnimationFrame(() => part.scrollIntoView({ block }));
}

function step(by) {
  const cards = visible();
  if (!cards.length) return;
  const at = cards.indexOf(current);
  const to = at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(Math.max(at + by, 0), cards.length - 1);
  if (at === to) say(by > 0 ? "Dernière carte." : "Première carte.");
  choose(cards[to]);
}

/** Takes a decision, says it, and goes to the next card that has none. A button pressed again
 * takes its decision back; a key pressed again does not, so that none is lost by haste. */
function decide(card, decision, button = false) {
  const [table, row] = [tableOf(card), rowOf(card)];
  if (table === "documents") {
    say("Le document suit ses chiffres : rien à accepter ni à écarter ici.");
    return;
  }
  if (decisionOf(card) === decision && !button) {
    step(1);
    return;
  }
  const again = decisionOf(card) === decision ? "" : decision;
  if (again === "accepted") {
    const missing = lacking(table, row);
    if (missing.length) {
      choose(card, false);
      edit(card, missing);
      say(`Avant d’accepter : ${missing.map(([, words]) => words).join(" ")}`);
      return;
    }
  }
  const following = after(card);
  undoable.push({ card, before: put(table, row, { decision: again }) });
  refresh(card);
  keep();
  const told = count();
  show();
  const over = COUNTED.every(decisionOf) ? " Tout est décidé : il reste à exporter." : "";
  say(`${STATUS[again]} : ${titleOf(card)}. ${told}.${over}`);
  if (over) notice(over.trim());
  if (again && following) choose(following);
  else choose(card.hidden ? visible()[0] : card);
}

function after(card) {
  const cards = visible();
  const rest = [...cards.slice(cards.indexOf(card) + 1), ...cards.slice(0, cards.indexOf(card))];
  return rest.find((one) => tableOf(one) !== "documents" && !decisionOf(one) && !isMarked(one, "standing"));
}

function undo() {
  const last = undoable.pop();
  if (!last) {
    say("Rien à annuler.");
    return;
  }
  put(tableOf(last.card), rowOf(last.card), last.before);
  retell(last.card);
  keep();
  const told = count();
  show();
  if (last.card.hidden) setFilter(tableOf(last.card) === "not_quantities" ? "not" : "all");
  choose(last.card);
  say(`Annulé : ${titleOf(last.card)}. ${told}.`);
}

function setFilter(which) {
  filter = which;
  for (const button of document.querySelectorAll("[data-filter]")) {
    button.setAttribute("aria-pressed", String(button.dataset.filter === which));
  }
  return show();
}

function view(which) {
  document.body.dataset.view = which;
  for (const button of document.querySelectorAll("[data-view]")) {
    if (button !== document.body) button.setAttribute("aria-pressed", String(button.dataset.view === which));
  }
}

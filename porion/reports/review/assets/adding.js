// A number that reading missed becomes a card; an indicator that nobody has yet gets its row.

const ADDED = "ajout-";

/** The normalised text of the document; "" where the page holds none. */
const wholeText = () => {
  const name = Object.keys(data.beside).find((one) => one.startsWith("texts/"));
  return name ? data.beside[name].replace(/\n$/, "") : "";
};

/** A new row of a table, with these cells; its number. */
function newRow(table, cells) {
  const { header, rows } = data.tables[table];
  rows.push(header.map((column) => cells[column] || ""));
  FIRST[table].push(header.map(() => ""));
  ROW_OF[table].set(cells.key, rows.length - 1);
  return rows.length - 1;
}

/** The row of an earlier visit or export that this page does not have, made again; undefined
 * where it is not one that a person added. */
function revived(table, key, cells) {
  if (table === "indicators" && cells.label && cells.unit) return newRow(table, { ...cells, key });
  if (table !== "figures" || !cells.printed || !key.startsWith(ADDED)) return undefined;
  const same = data.tables.figures.rows.findIndex((_, row) => cell("figures", row, "printed") === cells.printed && cell("figures", row, "context") === cells.context);
  return same >= 0 ? same : newRow(table, { ...cells, key });
}

/** Where words stand in the text, as whole numbers, within the words around where given. */
function spansOf(printed, around) {
  const text = wholeText();
  const inside = around ? around.indexOf(printed) : 0;
  if (inside < 0) return [];
  const found = [];
  for (let at = text.indexOf(around || printed); at >= 0; at = text.indexOf(around || printed, at + 1)) {
    const start = at + inside;
    if (!/\d/.test(text[start - 1] || "") && !/\d/.test(text[start + printed.length] || "")) found.push(start);
  }
  return found;
}

const oneLine = (words) => words.normalize("NFC").replace(/\s+/g, " ").trim();

/** What is selected in the text, and the words around it in its paragraph or its row. */
function selection() {
  const chosen = getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed) return ["", ""];
  const range = chosen.getRangeAt(0);
  const holder = range.startContainer.nodeType === 1 ? range.startContainer : range.startContainer.parentElement;
  const block = holder.closest("#text .doc :is(tr, p, li, h3, h4, h5, h6)");
  if (!block || !block.contains(range.endContainer)) return ["", ""];
  const words = (from, to) => {
    const part = document.createRange();
    part.setStart(...from);
    part.setEnd(...to);
    const copy = part.cloneContents();
    for (const link of copy.querySelectorAll(".k-link")) link.remove();
    for (const one of copy.querySelectorAll("td, th")) one.append(" ");
    return copy.textContent.replace(/\s+/g, " ");
  };
  const [start, end] = [[range.startContainer, range.startOffset], [range.endContainer, range.endOffset]];
  const printed = words(start, end);
  const around = words([block, 0], start).slice(-100) + printed + words(end, [block, block.childNodes.length]).slice(0, 100);
  return [printed.trim(), oneLine(around)];
}

/** The number that printed words say, euros in full; "" where they are no plain number. */
function numberIn(printed) {
  const found = /^(\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?)\s*(%|k€|M€|Md€|€|milliers d.euros|millions? d.euros|milliards? d.euros|euros?)?$/i.exec(printed);
  if (!found) return "";
  const places = /^(k|milliers)/i.test(found[2] || "") ? 3 : /^(md|milliard)/i.test(found[2] || "") ? 9 : /^m/i.test(found[2] || "") ? 6 : 0;
  const [whole, part = ""] = found[1].replace(/[\s\u00a0\u202f]/g, "").replace(",", ".").split(".");
  const padded = part.padEnd(places, "0");
  return canonical(`${whole}${padded.slice(0, places)}.${padded.slice(places)}`);
}

function askNumber() {
  const [printed, around] = selection();
  $("add-printed").value = printed;
  $("add-around").value = around;
  $("add-error").textContent = "";
  $("add").showModal();
  $("add-printed").focus();
}

function addNumber() {
  const [printed, typed] = [oneLine($("add-printed").value), oneLine($("add-around").value)];
  const found = printed ? spansOf(printed, typed) : [];
  if (found.length !== 1) {
    const why = !printed ? "Écrivez le nombre." : found.length
      ? `« ${printed} » se trouve ${found.length} fois dans le texte : ajoutez des mots autour.`
      : `« ${printed} » ne se trouve pas dans le texte, ou pas dans ces mots.`;
    $("add-error").textContent = why;
    (found.length ? $("add-around") : $("add-printed")).focus();
    return;
  }
  const read = CARDS.find((card) => tableOf(card) === "figures" && cell("figures", rowOf(card), "printed") === printed
    && Number(cell("figures", rowOf(card), "passage_start") || Infinity) <= found[0] && found[0] < Number(cell("figures", rowOf(card), "passage_end")));
  if (read) {
    $("add").close();
    toCard(read.id);
    say(`Ce nombre a déjà sa carte : ${titleOf(read)}.`);
    return;
  }
  const around = typed && typed !== printed ? typed : wholeText().slice(Math.max(0, found[0] - 90), found[0] + printed.length + 90);
  const last = [...ROW_OF.figures.keys()].filter((key) => key.startsWith(ADDED)).map((key) => Number(key.slice(ADDED.length)) || 0);
  const number = numberIn(printed);
  const unit = printed.includes("%") ? "%" : /€|euro/i.test(printed) ? "EUR" : "";
  const row = newRow("figures", {
    key: `${ADDED}${Math.max(0, ...last) + 1}`,
    printed,
    context: around,
    value_low: number,
    value_high: number,
    low_strict: number && "false",
    high_strict: number && "false",
    qualifier: "exact",
    unit,
    kind: unit === "EUR" ? "announced" : "actual",
    visibility: "shared",
  });
  $("add").close();
  notice("");
  const card = addCard(row, current);
  keep();
  setFilter("all");
  count();
  choose(card);
  edit(card);
  say(`Chiffre ajouté : ${printed}. Complétez-le, puis acceptez-le.`);
}

/** The card of a row that a person added, behind another or at the end. */
function addCard(row, before = null) {
  const [printed, around] = [cell("figures", row, "printed"), cell("figures", row, "context")];
  const at = Math.max(0, around.indexOf(printed));
  const id = `f-a${row}`;
  const title = element("h3", { id: `${id}-h` }, element("span", { class: "sort" }, "Ajouté"), " ", element("span", { class: "value" }, printed));
  const card = element("article", { class: "card figures added", id, tabindex: "-1", "aria-labelledby": `${id}-h`, "data-t": "figures", "data-k": cell("figures", row, "key"), "data-is": "added", "data-likely": "" },
    element("header", {}, title, element("p", { class: "status" })),
    element("blockquote", {}, around.slice(0, at), element("mark", {}, printed), around.slice(at + printed.length)),
    element("dl", {}),
    element("div", { class: "ind" }, element("p", { class: "indicator" })));
  if (before) before.after(card);
  else $("none").before(card);
  CARDS.push(card);
  CARDS.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  COUNTED.push(card);
  $("bar").max = COUNTED.length;
  buttonsOf(card);
  retell(card);
  return card;
}

/** Cards for rows of figures that have none: added here before, or in the tables. */
function addMissingCards() {
  const have = new Set(CARDS.filter((card) => tableOf(card) === "figures").map((card) => card.dataset.k));
  data.tables.figures.rows.forEach((_, row) => {
    const key = cell("figures", row, "key");
    if (!have.has(key) && cell("figures", row, "printed")) addCard(row);
  });
}

// ------------------------------------------------------------------------------- indicators

/** Whether an indicator is proposed here, not on record. */
const isNew = (key) => ROW_OF.indicators.has(key) && !data.indicators.some(([known]) => known === key);

const keyOf = (words) => folded(words).replace(/œ/g, "oe").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60).replace(/-$/, "") || "valeur";

/** The key of the indicator that the form names: one that has that name already, else a new row. */
function namedIndicator(words, unit) {
  for (const [key, label] of indicatorLabels()) if (folded(label) === folded(words)) return key;
  let key = keyOf(words);
  for (let number = 2; indicatorLabels().has(key); number += 1) key = `${keyOf(words)}-${number}`;
  const rate = unit.startsWith("%") || unit === "points" || unit === "x";
  newRow("indicators", {
    ...data.newIndicator,
    key,
    label: words,
    unit,
    definition: `${words}, d’après les documents lus : définition à revoir.`,
    nature: rate ? "rate" : unit.endsWith("/yr") ? "flow" : "stock",
    over_time: rate ? "none" : "last",
    over_places: rate ? "none" : "sum",
  });
  return key;
}

/** Renames a proposed indicator, and gives it the unit of its only figure. */
function mendIndicator(key, words, unit, row) {
  const at = ROW_OF.indicators.get(key);
  const cells = {};
  if (words && words !== cell("indicators", at, "label")) {
    cells.label = words;
    cells.definition = `${words}, d’après les documents lus : définition à revoir.`;
  }
  const shared = data.tables.figures.rows.some((_, other) => other !== row && cell("figures", other, "indicator") === key);
  if (!shared && unit) cells.unit = unit;
  if (Object.keys(cells).length) put("indicators", at, cells);
  for (const card of CARDS) if (tableOf(card) === "figures" && cell("figures", rowOf(card), "indicator") === key) retell(card);
}

// The rows, what was changed of them, and keeping that in the browser.

const $ = (id) => document.getElementById(id);
const data = JSON.parse($("data").textContent);
const KEPT = `porion-review:${data.sha256}`;
const COLUMNS = {};
const ROW_OF = {};
const FIRST = {};
for (const [name, table] of Object.entries(data.tables)) {
  COLUMNS[name] = new Map(table.header.map((column, index) => [column, index]));
  ROW_OF[name] = new Map(table.rows.map((row, index) => [row[COLUMNS[name].get("key")], index]));
  FIRST[name] = table.rows.map((row) => row.slice());
}

function cell(table, row, column) {
  return data.tables[table].rows[row][COLUMNS[table].get(column)] || "";
}

/** Writes cells of a row; returns what they were. */
function put(table, row, cells) {
  const before = {};
  for (const [column, value] of Object.entries(cells)) {
    const index = COLUMNS[table].get(column);
    if (index === undefined) continue;
    before[column] = data.tables[table].rows[row][index];
    data.tables[table].rows[row][index] = value;
  }
  return before;
}

/** Only what differs from what was read, by key of the row: small, and right after a new reading. */
function changes() {
  const changed = {};
  for (const [name, table] of Object.entries(data.tables)) {
    const columns = COLUMNS[name];
    table.rows.forEach((row, index) => {
      const first = FIRST[name][index];
      const cells = {};
      for (const [column, at] of columns) if (row[at] !== first[at]) cells[column] = row[at];
      if (Object.keys(cells).length) {
        changed[name] = changed[name] || {};
        changed[name][row[columns.get("key")]] = cells;
      }
    });
  }
  return changed;
}

let refused = false;
let unsaved = false;

function keep() {
  unsaved = true;
  try {
    localStorage.setItem(KEPT, JSON.stringify({ version: 1, changes: changes() }));
    refused = false;
  } catch {
    refused = true;
  }
  tellWhetherKept();
}

function tellWhetherKept() {
  $("kept").textContent = refused
    ? "Ce navigateur ne garde rien : exportez avant de fermer la page."
    : "Vos décisions sont gardées dans ce navigateur, pour ce texte ; l’export en est la copie sûre.";
  if (refused) notice("Ce navigateur ne garde pas les décisions : exportez avant de fermer la page.");
}

/** Puts back what an earlier visit decided; returns how many rows, and how many are lost. */
function takeBack() {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(KEPT) || "null");
    localStorage.setItem(`${KEPT}?`, "1");
    localStorage.removeItem(`${KEPT}?`);
  } catch {
    refused = true;
  }
  tellWhetherKept();
  const told = { rows: 0, lost: 0 };
  for (const [name, rows] of Object.entries((kept && kept.changes) || {})) {
    for (const [key, cells] of Object.entries(rows)) {
      let row = ROW_OF[name] && ROW_OF[name].get(key);
      if (row === undefined && ROW_OF[name]) row = revived(name, key, cells);
      if (row === undefined) {
        told.lost += 1;
        continue;
      }
      put(name, row, cells);
      told.rows += 1;
    }
  }
  return told;
}

function say(words) {
  $("say").textContent = "";
  requestAnimationFrame(() => { $("say").textContent = words; });
}

function notice(words) {
  $("notice").textContent = words;
  $("notice").hidden = !words;
}

// CSV as Porion writes and reads it: UTF-8, commas, line feeds, quotes only where needed.

const FORMULA = /^'*[\s]*[=+\-@]/;
const PLAIN_NUMBER = /^-?[0-9]+(\.[0-9]+)?$/;

function guarded(text) {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

function bare(text) {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

function csvCell(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csvOf(name) {
  const { header, rows } = data.tables[name];
  const lines = [header, ...rows.map((row) => row.map(guarded))];
  return lines.map((cells) => cells.map(csvCell).join(",") + "\n").join("");
}

/** What people and spreadsheets write for a decision, as `porion load` understands it. */
const DECISIONS = new Map(Object.entries(data.decisions));

/** The records of a CSV text, cells as written; throws where a quote is not closed. Cells are
 * parted by what the first line has most of: commas, or a spreadsheet's semicolons or tabs. */
function csvRecords(text) {
  const records = [];
  let record = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  const first = text.split("\n", 1)[0];
  const parted = [",", ";", "\t"].reduce((best, one) => (first.split(one).length > first.split(best).length ? one : best));
  const sign = new RegExp(`[${parted}\r\n]`, "g");
  while (at < text.length) {
    let value = "";
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end < 0) throw new Wrong("un guillemet n’est pas fermé");
        value += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        value += '"';
        at += 1;
      }
    } else {
      sign.lastIndex = at;
      const found = sign.exec(text);
      const end = found ? found.index : text.length;
      value = text.slice(at, end);
      at = end;
    }
    record.push(value);
    if (text[at] === parted) {
      at += 1;
      if (at === text.length) record.push("");
      continue;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    if (record.length > 1 || record[0]) records.push(record);
    record = [];
  }
  if (record.length) records.push(record);
  return records;
}

/** Takes decisions and cells of an exported table; returns how many rows changed and are unknown. */
function takeTable(name, text) {
  const [header, ...records] = csvRecords(text);
  const key = header ? header.indexOf("key") : -1;
  if (key < 0) throw new Wrong("la colonne « key » manque");
  const told = { changed: 0, unknown: 0 };
  for (const record of records) {
    const named = bare(record[key] || "");
    let row = ROW_OF[name].get(named);
    if (row === undefined) row = revived(name, named, Object.fromEntries(header.map((column, index) => [column, bare(record[index] || "")])));
    if (row === undefined) {
      told.unknown += 1;
      continue;
    }
    const cells = {};
    header.forEach((column, index) => {
      let value = bare(record[index] || "");
      if (column === "decision") value = DECISIONS.get(value.trim().toLowerCase()) || "";
      if (COLUMNS[name].has(column) && value !== cell(name, row, column)) cells[column] = value;
    });
    if (Object.keys(cells).length) {
      put(name, row, cells);
      told.changed += 1;
    }
  }
  return told;
}

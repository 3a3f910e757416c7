// Out of the page and back in: the tables as one zip, or an earlier export taken again.

function stem() {
  return data.file.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{N}._-]+/gu, "-") || "document";
}

function download(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = element("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function exportAll() {
  const files = Object.keys(data.tables).map((name) => [`${name}.csv`, csvOf(name)]);
  download(`relecture-${stem()}.zip`, zipped([...files, ...Object.entries(data.beside)]));
  unsaved = false;
  say("Tables exportées.");
  const dated = data.tables.documents.rows.every((_, row) => ["published_on", "known_before"].some((column) => cell("documents", row, column)));
  notice(dated ? "" : "Exporté. Le document n’a pas de date de publication, qu’il faut pour le charger : modifiez sa carte, la première, puis exportez de nouveau.");
}

async function takeFiles(list) {
  const told = { changed: 0, unknown: 0 };
  const problems = [];
  for (const file of list) {
    try {
      const found = file.name.toLowerCase().endsWith(".zip")
        ? await unzipped(file)
        : new Map([[file.name, await file.text()]]);
      for (const [name, text] of found) {
        const table = Object.keys(data.tables).find((known) => name === `${known}.csv` || name.startsWith(`${known} (`));
        if (!table) continue;
        const taken = takeTable(table, text);
        told.changed += taken.changed;
        told.unknown += taken.unknown;
      }
    } catch (error) {
      problems.push(`${file.name} : ${error instanceof Wrong ? error.message : "fichier illisible"}`);
    }
  }
  const many = (number, noun) => `${number} ${noun}${number > 1 ? "s" : ""}`;
  undoable.length = 0;
  addMissingCards();
  CARDS.forEach((card) => retell(card));
  keep();
  const progress = count();
  show();
  const lost = told.unknown ? ` ${many(told.unknown, "ligne")} hors de cette page.` : "";
  const wrongs = problems.length ? ` À revoir : ${problems.join(" ; ")}.` : "";
  notice(`${many(told.changed, "ligne")} à jour. ${progress}.${lost}${wrongs}`);
  say($("notice").textContent);
}

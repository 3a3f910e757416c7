// What a cell may hold, said in words. A check returns the cell, or throws what is wrong.

class Wrong extends Error {}

function canonical(text) {
  const [whole, part = ""] = text.split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  const bare = whole.replace("-", "").replace(/^0+(?=\d)/, "");
  const rest = part.replace(/0+$/, "");
  const number = bare + (rest ? `.${rest}` : "");
  return number === "0" ? "0" : sign + number;
}

function checkedNumber(text, places) {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  if (!plain) return "";
  if (!/^-?\d+(\.\d+)?$/.test(plain)) throw new Wrong("Écrivez un nombre, par exemple 15 500 ou 1,5.");
  const number = canonical(plain);
  const [whole, part = ""] = number.replace("-", "").split(".");
  if (whole.length > 12) throw new Wrong("Ce nombre a plus de douze chiffres.");
  if (part.length > places) throw new Wrong(`Ce nombre a plus de ${places} décimales.`);
  return number;
}

function checkedDay(input) {
  if (input.validity.badInput) throw new Wrong("Cette date n’existe pas.");
  if (input.value && !/^\d{4}-\d\d-\d\d$/.test(input.value)) throw new Wrong("L’année a quatre chiffres.");
  return input.value;
}

function checkedAddress(text) {
  const plain = text.trim();
  if (plain && !/^https?:\/\/\S+$/.test(plain)) throw new Wrong("Une adresse commence par « https: ».");
  return plain;
}

function checkedText(text) {
  const plain = text.trim().replace(/\s+/g, " ");
  if (plain.length > 500) throw new Wrong("500 caractères au plus.");
  return plain;
}

/** The keys of names separated by semicolons: labels or keys of the record. Where several rows
 * have one name, that of the cell as it is (`now`), else the key must be written. */
function checkedNames(text, column, now) {
  const known = NAMES[NAMED[column]] || new Map();
  const byName = new Map();
  for (const [key, name] of known) byName.set(folded(name), [...(byName.get(folded(name)) || []), key]);
  const keys = text.split(";").map((part) => part.trim()).filter(Boolean).map((part) => {
    if (known.has(part)) return part;
    const keys = byName.get(folded(part)) || [];
    if (!keys.length) throw new Wrong(`« ${part} » n’est pas un nom du dossier.`);
    const key = keys.length === 1 ? keys[0] : keys.find((one) => now.split(";").includes(one));
    if (!key) throw new Wrong(`« ${part} » nomme plusieurs lignes : écrivez ${keys.join(" ou ")}.`);
    return key;
  });
  return [...new Set(keys)].join(";");
}

/** The five cells of a value, from a number or two and a qualifier; throws `[field, words]`. */
function valueCells(qualifier, first, second, unitCode) {
  const unit = UNIT.get(unitCode);
  if (!first) throw ["first", "Un nombre est attendu."];
  if (qualifier === "between" && !second) throw ["second", "« Entre » demande deux nombres."];
  for (const [field, number] of [["first", first], ["second", qualifier === "between" ? second : ""]]) {
    if (!number || !unit) continue;
    if (unit[5] && number.includes(".")) throw [field, `Des ${unit[2]} se comptent en nombres entiers.`];
    if (unit[6] && number.startsWith("-")) throw [field, "Cette unité ne peut pas être négative."];
  }
  if (qualifier === "between" && Number(first) > Number(second)) {
    throw ["second", "Le second nombre est plus petit que le premier."];
  }
  if (qualifier === "nearly" && first === "0") throw ["first", "Rien n’est « près de » zéro."];
  const low = ["at_most", "less_than", "up_to"].includes(qualifier) ? "" : first;
  const high = qualifier === "between" ? second : ["more_than", "at_least"].includes(qualifier) ? "" : first;
  return {
    qualifier: qualifier === "less_than" ? "at_most" : qualifier,
    value_low: low,
    value_high: high,
    low_strict: String(qualifier === "more_than"),
    high_strict: String(qualifier === "nearly" || qualifier === "less_than"),
  };
}

/** What keeps a row from being accepted: `[field, words]` pairs. */
function lacking(table, row) {
  const missing = [];
  const need = (column, field, words) => {
    if (!cell(table, row, column)) missing.push([field, words]);
  };
  if (table === "figures") {
    need("indicator", "indicator", "Choisissez l’indicateur.");
    need("kind", "kind", "Choisissez la nature du chiffre.");
    need("qualifier", "qualifier", "Choisissez le qualificatif.");
    need("unit", "unit", "Choisissez l’unité.");
    if (!cell(table, row, "value_low") && !cell(table, row, "value_high")) missing.push(["first", "Écrivez le nombre."]);
    const unit = UNIT.get(cell(table, row, "unit"));
    if (unit && unit[5] && ["value_low", "value_high"].some((column) => cell(table, row, column).includes("."))) {
      missing.push(["first", `Des ${unit[2]} se comptent en nombres entiers : corrigez le nombre ou l’unité.`]);
    }
  }
  if (table === "commitments") {
    need("label", "label", "Donnez un intitulé.");
    need("kind", "kind", "Choisissez la nature de l’engagement.");
    need("objective", "objective", "Choisissez l’objectif.");
  }
  return missing;
}

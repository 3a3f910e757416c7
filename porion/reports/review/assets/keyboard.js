// Buttons, keys, and the beginning.

const DOES = {
  j: () => step(1),
  ArrowDown: () => step(1),
  k: () => step(-1),
  ArrowUp: () => step(-1),
  a: () => current && decide(current, "accepted"),
  r: () => current && decide(current, "rejected"),
  u: undo,
  e: () => current && edit(current),
  t: () => current && toText(current),
  n: askNumber,
  "/": () => $("search").focus(),
  "?": help,
};

function help() {
  $("help").showModal();
}

function toText(card) {
  const mark = $(`m-${card.id}`);
  if (!mark) return;
  view("text");
  choose(card, false);
  mark.focus({ preventScroll: true });
  reveal(mark, $("text"));
}

function toCard(id) {
  const card = $(id);
  if (!card) return;
  view("list");
  if (card.hidden) {
    $("search").value = "";
    setFilter(tableOf(card) === "not_quantities" ? "not" : "all");
  }
  choose(card);
}

function pressed(event) {
  const typing = event.target.closest("input, select, textarea, dialog");
  if (event.key === "Escape" && event.target.closest("form.edit")) {
    leave(event.target.closest(".card"));
    return;
  }
  if (event.key === "Enter" && event.ctrlKey && event.target.closest("form.edit")) {
    event.target.closest("form.edit").requestSubmit();
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !$("shortcuts").checked) return;
  const does = DOES[event.key];
  if (!does) return;
  if (event.key.startsWith("Arrow") && event.target.closest("#text, .filters")) return;
  event.preventDefault();
  does();
}

function clicked(event) {
  const see = event.target.closest("a.see");
  const mark = event.target.closest("a.m, a.k-link");
  const button = event.target.closest("button");
  const card = event.target.closest("article.card");
  if (see) {
    event.preventDefault();
    toText(card);
  } else if (mark) {
    event.preventDefault();
    toCard(mark.getAttribute("href").slice(1));
  } else if (button && button.dataset.decide) {
    decide(card, button.dataset.decide, true);
  } else if (button && button.dataset.edit !== undefined) {
    choose(card, false);
    edit(card);
  } else if (button && button.dataset.filter) {
    const shown = setFilter(button.dataset.filter);
    say(`${shown} carte${shown > 1 ? "s" : ""}.`);
  } else if (button && button.dataset.view) {
    view(button.dataset.view);
  } else if (card && card !== current && !event.target.closest("form, summary, a")) {
    choose(card, false);
  }
}

function buttonsOf(card) {
  const acts = element("div", { class: "acts" });
  if (tableOf(card) !== "documents") {
    const about = { "aria-describedby": `${card.id}-h`, type: "button", class: "btn" };
    acts.append(
      element("button", { ...about, "data-decide": "accepted", "aria-pressed": "false" }, "Accepter"),
      element("button", { ...about, "data-decide": "rejected", "aria-pressed": "false" }, "Écarter"),
    );
  }
  if (FIELDS[tableOf(card)]) {
    acts.append(element("button", { type: "button", class: "btn", "data-edit": true, "aria-describedby": `${card.id}-h` }, "Modifier"));
  }
  card.append(acts);
}

function begin() {
  document.documentElement.classList.add("js");
  CARDS.forEach(buttonsOf);
  const taken = takeBack();
  addMissingCards();
  for (const card of CARDS) {
    const changed = FIRST[tableOf(card)][rowOf(card)].some((value, at) => value !== data.tables[tableOf(card)].rows[rowOf(card)][at]);
    if (changed) retell(card);
    else refresh(card);
  }
  view("list");
  count();
  show();
  if (taken.lost) notice(`Décisions d’une lecture précédente qui ne se retrouvent pas ici : ${taken.lost}. Le texte est lu autrement.`);
  document.addEventListener("keydown", pressed);
  document.addEventListener("click", clicked);
  $("undo").addEventListener("click", undo);
  $("export").addEventListener("click", exportAll);
  $("take").addEventListener("click", () => $("import").click());
  $("import").addEventListener("change", () => { takeFiles([...$("import").files]).then(() => { $("import").value = ""; }); });
  $("ask").addEventListener("click", help);
  $("new").addEventListener("mousedown", (event) => event.preventDefault());
  $("new").addEventListener("click", askNumber);
  $("add-form").addEventListener("submit", (event) => { event.preventDefault(); addNumber(); });
  $("add-close").addEventListener("click", () => $("add").close());
  $("close").addEventListener("click", () => $("help").close());
  let waiting = 0;
  $("search").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(show, 150); });
  $("search").addEventListener("keydown", (event) => {
    if (event.key === "Escape" || event.key === "Enter") {
      if (event.key === "Escape") $("search").value = "";
      const shown = show();
      say(`${shown} carte${shown > 1 ? "s" : ""}.`);
      choose(visible()[0]);
    }
  });
  addEventListener("beforeunload", (event) => { if (refused && unsaved) event.preventDefault(); });
}

begin();

// The suggestions below "Ma commune, ma cité": arrows go through them, Escape closes them.
// What htmx brings are plain links; Tab reaches them as any others.
(() => {
  "use strict";
  const links = () => [...document.querySelectorAll("#lieu-suggestions a")];

  document.addEventListener("keydown", (event) => {
    const finder = event.target.closest && event.target.closest(".finder");
    if (!finder) return;
    const field = finder.querySelector("input[type=search]");
    const found = links();
    const at = found.indexOf(document.activeElement);
    if (event.key === "Escape" && found.length) {
      document.getElementById("lieu-suggestions").replaceChildren();
      field.focus();
    } else if (event.key === "ArrowDown" && found.length && at < found.length - 1) {
      found[at + 1].focus();
    } else if (event.key === "ArrowUp" && at > 0) {
      found[at - 1].focus();
    } else if (event.key === "ArrowUp" && at === 0) {
      field.focus();
    } else {
      return;
    }
    event.preventDefault();
  });
})();

// "Copier" puts the text of another element on the clipboard; without a clipboard it selects it.
(() => {
  "use strict";
  const said = (button) => document.getElementById(button.dataset.said);

  const select = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  document.querySelectorAll("button[data-copy]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copy);
      try {
        await navigator.clipboard.writeText(source.textContent.trim());
        said(button).textContent = button.dataset.done;
      } catch {
        select(source);
        said(button).textContent = button.dataset.selected;
      }
    });
  });
  document.querySelectorAll("button[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
})();

"use strict";
// Counts what the filters leave, opens what a link leads into, and moves between the marks of a drawing with the arrows.
// It reads classes and ids that the page was written with; it never makes markup.
(() => {
  const cards = [...document.querySelectorAll("article.it")];
  const status = document.getElementById("shown");
  const form = document.querySelector("form.filters");

  function count() {
    if (!status || cards.length === 0) return;
    const seen = cards.filter((card) => getComputedStyle(card).display !== "none").length;
    status.textContent = seen === cards.length ? "" : `${seen} of ${cards.length} cards shown; tables of counts are not filtered.`;
  }

  function reveal() {
    const node = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (!node) return;
    if (getComputedStyle(node).display === "none" && form) {
      form.reset();
      count();
      node.scrollIntoView();
    }
  }

  function step(event) {
    const mark = event.target instanceof Element ? event.target.closest("svg.drawing a") : null;
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!mark || !by) return;
    const marks = [...mark.closest("svg").querySelectorAll("a")].filter((one) => getComputedStyle(one).display !== "none");
    const next = marks[marks.indexOf(mark) + by];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  if (form) {
    form.addEventListener("change", count);
    form.addEventListener("reset", () => setTimeout(count, 0));
    form.addEventListener("submit", (event) => event.preventDefault());
  }
  window.addEventListener("hashchange", reveal);
  document.addEventListener("keydown", step);
  count();
  reveal();
})();

"use strict";
// Shows the cards of the words that are pointed at, and marks the words of the report or claim that is chosen.
// It reads ids that the page was written with and sets classes and hidden; it never makes markup.
(() => {
  let kept = null; // the owners that stay open after a click: {section, owners}

  const owners = (piece) => piece.dataset.o.split(" ");
  const pieceAt = (target) => (target instanceof Element ? target.closest("[data-o]") : null);
  const rowAt = (target) => (target instanceof Element ? target.closest("[data-row]") : null);
  const sectionOf = (node) => node.closest("section.document");

  function clear(section) {
    for (const node of section.querySelectorAll(".on")) node.classList.remove("on");
    for (const card of section.querySelectorAll(".card")) card.hidden = true;
    for (const button of section.querySelectorAll("button.show")) button.setAttribute("aria-pressed", "false");
    section.querySelector(".details").classList.remove("open", "kept");
    const hint = section.querySelector(".hint");
    if (hint) hint.hidden = false;
    section.querySelector(".close").hidden = true;
  }

  function show(section, chosen, keep) {
    clear(section);
    const wanted = new Set(chosen);
    for (const piece of section.querySelectorAll("[data-o]")) {
      if (owners(piece).some((owner) => wanted.has(owner))) piece.classList.add("on");
    }
    for (const card of section.querySelectorAll(".card")) card.hidden = !wanted.has(card.dataset.owner);
    for (const row of section.querySelectorAll("[data-row]")) {
      const isChosen = wanted.has(row.dataset.row);
      row.classList.toggle("on", isChosen);
      row.querySelector("button.show").setAttribute("aria-pressed", String(isChosen && keep));
    }
    const panel = section.querySelector(".details");
    panel.classList.add("open");
    panel.classList.toggle("kept", keep);
    panel.scrollTop = 0;
    section.querySelector(".hint").hidden = true;
    section.querySelector(".close").hidden = !keep;
  }

  function keepOpen(section, chosen) {
    if (kept && kept.section !== section) clear(kept.section);
    kept = { section, owners: chosen };
    show(section, chosen, true);
  }

  function letGo() {
    if (!kept) return;
    clear(kept.section);
    kept = null;
  }

  function restore(section) {
    if (kept && kept.section === section) show(section, kept.owners, true);
    else clear(section);
  }

  function choosePiece(piece) {
    const same = kept && kept.owners.join(" ") === piece.dataset.o && kept.section === sectionOf(piece);
    if (same) letGo();
    else keepOpen(sectionOf(piece), owners(piece));
  }

  function chooseRow(row) {
    const section = sectionOf(row);
    const owner = row.dataset.row;
    if (kept && kept.section === section && kept.owners.length === 1 && kept.owners[0] === owner) {
      letGo();
      return;
    }
    keepOpen(section, [owner]);
    const own = [...section.querySelectorAll("[data-o]")].filter((piece) => owners(piece).includes(owner));
    const best = own.find((piece) => piece.classList.contains("anchor")) ||
      own.find((piece) => piece.classList.contains("content")) || own[0];
    if (best) {
      const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      best.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    }
  }

  document.addEventListener("mouseover", (event) => {
    const piece = pieceAt(event.target);
    if (piece && !kept) show(sectionOf(piece), owners(piece), false);
  });
  document.addEventListener("mouseout", (event) => {
    const piece = pieceAt(event.target);
    if (piece && !pieceAt(event.relatedTarget)) restore(sectionOf(piece));
  });
  document.addEventListener("focusin", (event) => {
    const piece = pieceAt(event.target);
    if (piece && !kept) show(sectionOf(piece), owners(piece), false);
  });
  document.addEventListener("focusout", (event) => {
    const piece = pieceAt(event.target);
    if (piece && !pieceAt(event.relatedTarget)) restore(sectionOf(piece));
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest(".close")) {
      letGo();
      return;
    }
    if (String(window.getSelection()).length > 0) return; // words are being copied
    const piece = pieceAt(event.target);
    const row = rowAt(event.target);
    if (piece) choosePiece(piece);
    else if (row) chooseRow(row);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") letGo();
    const piece = pieceAt(event.target);
    if (piece && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      choosePiece(piece);
    }
  });
})();

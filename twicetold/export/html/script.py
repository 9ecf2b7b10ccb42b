"""What a page does where scripts run: filters by kind, and outlines every place of the finding that is gone to.

Without it everything is there to be read, and all links work. It reads the page's own attributes and writes classes,
``hidden`` and one count; it makes no markup and no request.
"""

SCRIPT = """\
"use strict";
const form = document.getElementById("filter");
const cards = [...document.querySelectorAll(".finding")];
const marks = [...document.querySelectorAll("[data-findings]")];
const edits = [...document.querySelectorAll(".edit")];
const count = document.getElementById("count");

function apply() {
  const off = new Set([...form.elements].filter((box) => box.name && !box.checked).map((box) => box.name));
  const gone = new Set();
  for (const card of cards) {
    const judged = card.dataset.verdict === "dismissed" && off.has("dismissed");
    card.hidden = judged || off.has(card.dataset.category + " " + card.dataset.kind);
    if (card.hidden) gone.add(card.id);
  }
  for (const mark of marks) {
    mark.classList.toggle("off", mark.dataset.findings.split(" ").every((id) => gone.has(id)));
  }
  for (const edit of edits) edit.classList.toggle("off", off.has("edits"));
  count.textContent = "(" + (cards.length - gone.size) + " of " + cards.length + " findings)";
}

function outline() {
  const id = location.hash.slice(1).split("-")[0];
  for (const mark of marks) mark.classList.toggle("here", mark.dataset.findings.split(" ").includes(id));
}

if (form) {
  form.hidden = false;
  form.addEventListener("change", apply);
  apply();
}
addEventListener("hashchange", outline);
outline();
"""

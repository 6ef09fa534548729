function typeSize(smaller, larger) {
  const [least, most] = [-1, 3];
  const show = (size) => {
    root.dataset.size = size;
    smaller.disabled = size <= least;
    larger.disabled = size >= most;
  };
  const change = (step) => {
    const size = Math.min(most, Math.max(least, Number(root.dataset.size) + step));
    show(size);
    kept.set("mujaz.size", size);
  };
  const before = Math.round(Number(kept.get("mujaz.size")));
  show(before >= least && before <= most ? before : 0);
  smaller.addEventListener("click", () => change(-1));
  larger.addEventListener("click", () => change(1));
}

function foldable(button, panel) {
  const fold = (folded) => {
    panel.classList.toggle("folded", folded);
    button.setAttribute("aria-expanded", String(!folded));
    button.textContent = folded ? button.dataset.show : button.dataset.hide;
  };
  fold(true);
  button.addEventListener("click", () => fold(!panel.classList.contains("folded")));
  return () => fold(false);
}

// A text node of a paragraph, and the place in it, of the `at`th code point: spans count code points, the DOM UTF-16 units.
function pointIn(paragraph, at) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let [node, left] = [walker.nextNode(), at];
  for (let next = node; next; next = walker.nextNode()) {
    node = next;
    const characters = [...node.data];
    if (left <= characters.length) return [node, characters.slice(0, left).join("").length];
    left -= characters.length;
  }
  return [node, node.data.length];
}

function rangesOf(body, [start, end]) {
  return [...body.querySelectorAll("p[data-start]")].flatMap((paragraph) => {
    const first = Number(paragraph.dataset.start);
    const length = [...paragraph.textContent].length;
    const [from, to] = [Math.max(start - first, 0), Math.min(end - first, length)];
    if (from >= to) return [];
    const range = new Range();
    range.setStart(...pointIn(paragraph, from));
    range.setEnd(...pointIn(paragraph, to));
    return [range];
  });
}

// A bullet's link lights the sentences that it rests on. A browser without highlights follows the link to their paragraph.
function sources(links, body, told) {
  if (!globalThis.CSS?.highlights) return;
  const lit = new Highlight();
  CSS.highlights.set("source", lit);
  const light = (link) => {
    lit.clear();
    const spans = link.dataset.sources.split(" ").map((span) => span.split("-").map(Number));
    const ranges = spans.flatMap((span) => rangesOf(body, span));
    for (const range of ranges) lit.add(range);
    const first = ranges[0];
    if (!first) return;
    const paragraph = first.startContainer.parentElement.closest("p[data-start]");
    paragraph.tabIndex = -1;
    paragraph.focus({ preventScroll: true });
    scrollTo({ top: scrollY + first.getBoundingClientRect().top - innerHeight / 4 });
    told.textContent = told.dataset.words;
  };
  for (const link of links) {
    link.addEventListener("click", (event) => { event.preventDefault(); light(link); });
  }
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") { lit.clear(); told.textContent = ""; } });
}

// What a quotation or a date in the text means: shown when it is pointed at, focused or tapped (WCAG 2.2, 1.4.13).
function notes(body, tip) {
  let [noted, leaving] = [null, 0];
  const hide = () => {
    noted?.removeAttribute("aria-describedby");
    noted = null;
    tip.hidden = true;
  };
  const show = (element, rect) => {
    clearTimeout(leaving);
    if (element === noted) return;
    hide();
    noted = element;
    tip.textContent = element.dataset.note;
    element.setAttribute("aria-describedby", tip.id);
    tip.hidden = false;
    const gap = 8; // CSS pixels
    const across = rect.left + rect.width / 2 - tip.offsetWidth / 2;
    const furthest = root.clientWidth - tip.offsetWidth - gap;
    const fitsBelow = rect.bottom + gap + tip.offsetHeight < innerHeight;
    tip.style.inset = "0 auto auto 0";
    tip.style.translate = `${scrollX + Math.max(gap, Math.min(across, furthest))}px ${scrollY + (fitsBelow ? rect.bottom + gap : rect.top - gap - tip.offsetHeight)}px`;
  };
  const notedAt = (event) => event.target.closest?.("[data-note]");
  const lineAt = (element, event) => [...element.getClientRects()].find((line) => event.clientY <= line.bottom) ?? element.getBoundingClientRect();

  for (const element of body.querySelectorAll("[title]")) {
    element.dataset.note = element.title;
    element.removeAttribute("title");
  }
  body.addEventListener("pointerover", (event) => {
    const element = notedAt(event);
    if (element && event.pointerType === "mouse") show(element, lineAt(element, event));
  });
  for (const part of [body, tip]) {
    part.addEventListener("pointerout", () => { if (noted !== document.activeElement) leaving = setTimeout(hide, 200); });
  }
  tip.addEventListener("pointerover", () => clearTimeout(leaving));
  body.addEventListener("focusin", (event) => { if (notedAt(event)) show(notedAt(event), notedAt(event).getClientRects()[0]); });
  body.addEventListener("focusout", hide);
  document.addEventListener("click", (event) => {
    const element = notedAt(event);
    if (element) show(element, lineAt(element, event));
    else if (event.target !== tip) hide();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
}

byId("tools").hidden = false;
typeSize(byId("smaller"), byId("larger"));
const unfold = byId("show") ? foldable(byId("show"), byId("summary")) : () => {};
const bodyText = document.querySelector(".body");
if (byId("audio")) player("", [byId("bullets")], unfold);
if (byId("article-audio")) player("article-", [...document.querySelectorAll("h1"), bodyText], () => {});
sources(document.querySelectorAll("[data-sources]"), bodyText, byId("told"));
notes(bodyText, byId("tip"));

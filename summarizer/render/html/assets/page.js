"use strict";
// Without this script the page has all it says; with it, what rests on what lights up.
document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", () => {
  const TARGET = ".item, .s";
  const narrow = matchMedia("(max-width: 52rem)");
  const segments = new Map();
  let lit = [];
  let held = null;
  let keys = true;

  const byHash = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));
  const leadsTo = (link) => byHash(link.getAttribute("href"));

  function mark(element, name) {
    element.classList.add(name);
    lit.push([element, name]);
  }

  // The segments of a source in order of their offsets, gathered when first asked for.
  function segmentsOf(prefix) {
    if (!segments.has(prefix)) {
      const source = document.getElementById(prefix + "source");
      const found = source ? [...source.querySelectorAll("[data-a]")] : [];
      segments.set(prefix, { elements: found, starts: found.map((one) => Number(one.dataset.a)) });
    }
    return segments.get(prefix);
  }

  const places = (words) => (words.dataset.w || "").split(" ").filter(Boolean).map((place) => {
    const [, prefix, start, end] = /^(.*?)(\d+)-(\d+)$/.exec(place);
    return { prefix, start: Number(start), end: Number(end) };
  });

  function lightPlace({ prefix, start, end }, among) {
    const { elements, starts } = segmentsOf(prefix);
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] < start) low = middle + 1; else high = middle;
    }
    for (; low < starts.length && starts[low] < end; low += 1) {
      if (!among || among.has(elements[low].closest(".s"))) mark(elements[low], "word");
    }
  }

  const wordsIn = (item) => item.matches("[data-w]") ? [item] : [...item.querySelectorAll(".w, .reasons [data-w]")];
  // What an item rests on; a withheld one rests on nothing, and its reasons say where to look.
  const citesOf = (item) => {
    const rests = [...item.querySelectorAll(".rests a.cite")];
    const links = rests.length ? rests : [...item.querySelectorAll("a.cite")];
    return links.map(leadsTo).filter(Boolean);
  };

  function lightItem(item, words) {
    const sentences = new Set(citesOf(item));
    mark(item, "lit");
    for (const sentence of sentences) mark(sentence, "lit");
    for (const one of words ? [words] : wordsIn(item)) {
      if (words) mark(one, "word");
      for (const place of places(one)) lightPlace(place, words ? null : sentences);
    }
  }

  function lightSentence(sentence, segment) {
    mark(sentence, "lit");
    const prefix = sentence.closest("[data-prefix]").dataset.prefix;
    const at = segment ? Number(segment.dataset.a) : NaN;
    for (const link of sentence.querySelectorAll(".backs a")) {
      const item = leadsTo(link);
      if (!item) continue;
      mark(item, "lit");
      if (!segment) continue;
      for (const words of item.querySelectorAll(".w")) {
        if (places(words).some((one) => one.prefix === prefix && one.start <= at && at < one.end)) mark(words, "word");
      }
    }
  }

  function dark() {
    for (const [element, name] of lit) element.classList.remove(name);
    lit = [];
  }

  function light(target, exact) {
    dark();
    if (!target) return;
    if (target.matches(".item")) lightItem(target, exact);
    else lightSentence(target, exact);
  }

  function inSight(element) {
    const { top, bottom } = element.getBoundingClientRect();
    const pane = element.closest(".sources") || element.closest(".source");
    // A heading stands on a pane's first line, whatever is scrolled beneath it.
    const highest = pane ? Math.max(0, pane.getBoundingClientRect().top) + 40 : 0;
    return top >= highest && bottom <= innerHeight;
  }

  const show = (element, block) => element.scrollIntoView({ block });

  function closeDrawer() {
    for (const drawer of document.querySelectorAll(".drawer")) drawer.remove();
  }

  // On a narrow screen the source is far below: what an item rests on is quoted under it.
  function openDrawer(item) {
    const drawer = document.createElement("div");
    drawer.className = "drawer";
    for (const sentence of new Set(citesOf(item))) {
      const line = document.createElement("p");
      for (const node of sentence.childNodes) {
        if (!node.matches || !node.matches(".backs")) line.append(node.cloneNode(true));
      }
      drawer.append(line);
    }
    item.append(drawer);
  }

  function hold(target) {
    if (held) {
      held.classList.remove("held");
      held.removeAttribute("aria-current");
    }
    closeDrawer();
    held = target;
    light(held);
    if (!held) return;
    held.classList.add("held");
    held.setAttribute("aria-current", "true");
    const others = held.matches(".item")
      ? citesOf(held)
      : [...held.querySelectorAll(".backs a")].map(leadsTo).filter(Boolean);
    if (narrow.matches) {
      if (held.matches(".item")) openDrawer(held);
    } else if (others.length && !others.some(inSight)) show(others[0], "center");
  }

  function remember(target) {
    try {
      history.replaceState(null, "", target ? "#" + target.id : location.pathname + location.search);
    } catch { /* A page opened inside another may not be allowed to. */ }
  }

  function unfold(target) {
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }

  function arrive() {
    const target = location.hash.length > 1 && byHash(location.hash)?.closest(TARGET);
    if (!target) return;
    unfold(target);
    show(target, "nearest");
    hold(target);
  }

  const exactOf = (element, target) => element.closest(target.matches(".item") ? "[data-w]" : "[data-a]");

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const target = event.target.closest(TARGET);
    if (target) light(target, exactOf(event.target, target));
    else light(held);
  });
  document.documentElement.addEventListener("pointerleave", () => light(held));
  document.addEventListener("focusin", (event) => {
    const target = event.target.closest(TARGET);
    if (target) light(target, event.target.closest("[data-w]"));
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a, button, summary");
    if (link && link.matches(".cite") && !narrow.matches) {
      const item = link.closest(".item");
      const sentence = leadsTo(link);
      if (!sentence) return;
      event.preventDefault();
      if (item) {
        hold(item);
        remember(item);
        light(item, link.closest("[data-w]"));
      } else {
        hold(sentence);
        remember(sentence);
      }
      show(sentence, "center");
      return;
    }
    if (link && link.matches(".n") && !link.closest(".drawer")) {
      event.preventDefault();
      const sentence = link.closest(".s");
      const next = sentence === held ? null : sentence;
      hold(next);
      remember(next);
      return;
    }
    if (link || String(getSelection())) return;
    const target = event.target.closest(TARGET);
    const next = target === held ? null : target;
    hold(next);
    remember(next);
  });
  window.addEventListener("hashchange", arrive);

  // Steps among the items, or among the cited sentences where the focus is in a source.
  function step(by) {
    const inSource = document.activeElement.closest(".source");
    const stops = [...document.querySelectorAll(inSource ? ".s.cited > .n" : ".item")];
    const here = stops.indexOf(document.activeElement.closest(inSource ? ".n" : ".item"));
    let at = here < 0 ? (by > 0 ? 0 : stops.length - 1) : here + by;
    while (stops[at] && !stops[at].checkVisibility()) at += by;
    const next = stops[at];
    if (!next) return;
    next.focus({ preventScroll: true });
    show(next, "nearest");
    const other = inSource ? null : citesOf(next)[0];
    if (other && !narrow.matches) show(other, "center");
  }

  const switcher = document.querySelector(".keys button");
  if (switcher) switcher.addEventListener("click", () => {
    keys = !keys;
    switcher.setAttribute("aria-pressed", String(keys));
    switcher.textContent = keys ? "keys on" : "keys off";
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onStop = document.activeElement.matches(".item");
    if (event.key === "Escape") {
      hold(null);
      remember(null);
    } else if (event.key === "Enter" && onStop) {
      const next = document.activeElement === held ? null : document.activeElement;
      hold(next);
      remember(next);
    } else if (keys && (event.key === "j" || event.key === "k")) {
      step(event.key === "j" ? 1 : -1);
    } else if (onStop && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    }
  });

  arrive();
});

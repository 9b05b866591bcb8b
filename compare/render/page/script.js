"use strict";
// The page can be read without this script: everything it shows stands in the document.
// It filters, links claims with what other outlets say, and keeps the view in the address.
// Words from articles are only ever moved as nodes or set as text.
{
  const ORDER = ["conflict", "update", "detail", "agree", "only"];
  const say = JSON.parse(document.getElementById("words").textContent);
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  const numbers = (text) => (text ? text.split(" ").map(Number) : []);
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const form = document.getElementById("filters");
  const panel = document.getElementById("panel");
  const content = one(".content", panel);
  const phone = matchMedia("(max-width: 48rem)"); // there what is chosen covers the lower part of the screen
  const tabs = all("#tabs a");
  const sheets = all(".sheet");

  const facts = new Map(); // by number
  const home = new Map(); // claim number -> fact
  for (const node of all("[data-fact]")) {
    const fact = {
      node,
      number: Number(node.dataset.fact),
      verdict: node.dataset.verdict,
      facets: node.dataset.facets ? node.dataset.facets.split(" ") : [],
      outlets: numbers(node.dataset.outlets),
      confidence: node.dataset.confidence === undefined ? null : Number(node.dataset.confidence),
      claims: all(".version", node).map((version) => Number(version.dataset.claim)),
      // Not where claims stand: a search for a figure must not find offsets.
      words: folded(all("h3, .why, .outlet, blockquote, .version .note bdi", node).map((part) => part.textContent).join(" ")),
      places: [node],
      fits: true,
    };
    facts.set(fact.number, fact);
    for (const claim of fact.claims) home.set(claim, fact);
  }
  for (const node of all("[data-row]")) facts.get(Number(node.dataset.row)).places.push(node);

  const segments = all(".text .claim").map((node) => ({ node, claims: numbers(node.dataset.claims), owner: 0 }));

  const nothing = { verdict: [], facet: "", outlet: "", least: 0, find: "" };
  const state = { ...nothing, claim: 0, article: sheets.length ? Number(sheets[0].dataset.source) : 0 };

  // --- filters

  let sought = []; // the search, folded once for all findings
  const tests = {
    verdict: (fact, wanted) => !wanted.length || wanted.includes(fact.verdict),
    facet: (fact, wanted) => !wanted || fact.facets.includes(wanted),
    outlet: (fact, wanted) => !wanted || fact.outlets.includes(Number(wanted)),
    // What one outlet alone has was never judged, so it has no confidence to fall short of.
    least: (fact, wanted) => fact.confidence === null || fact.confidence >= wanted,
    find: (fact) => sought.every((word) => fact.words.includes(word)),
  };
  const fits = (fact, but = "") =>
    Object.entries(tests).every(([name, test]) => name === but || test(fact, state[name]));
  const count = (name, has) => [...facts.values()].filter((fact) => fits(fact, name) && has(fact)).length;

  function filter() {
    let shown = 0;
    sought = folded(state.find).split(/\s+/);
    for (const fact of facts.values()) {
      fact.fits = fits(fact);
      shown += Number(fact.fits);
      for (const place of fact.places) place.hidden = !fact.fits;
    }
    for (const group of all("tbody")) tally(group, all("[data-row]", group));
    for (const list of all("#alone .outlets")) tally(list, all(".lone", list));
    for (const section of all("#figures")) section.hidden = all(".plot", section).every((plot) => plot.hidden);
    for (const segment of segments) mark(segment);
    const narrowed = Object.keys(nothing).some((name) => String(state[name]) !== String(nothing[name]));
    document.getElementById("shown").textContent =
      shown || !facts.size ? filled(say.shown, { shown, all: facts.size }) : say.none;
    one("button[type=reset]", form).hidden = !narrowed;
    tell();
  }

  // A group without anything left is not shown; others say how much of them is.
  function tally(group, members) {
    const left = members.filter((member) => !member.hidden).length;
    group.hidden = !left;
    one(".tally", group).textContent = filled(left < members.length ? say.tally : say.tallyAll, {
      shown: left,
      all: members.length,
    });
  }

  // A segment shows the gravest of its claims that the filters leave.
  function mark(segment) {
    const left = segment.claims.filter((claim) => home.get(claim).fits);
    left.sort((a, b) => ORDER.indexOf(home.get(a).verdict) - ORDER.indexOf(home.get(b).verdict));
    segment.owner = left[0] || segment.claims[0];
    segment.node.classList.toggle("pale", !left.length);
    segment.node.dataset.verdict = home.get(segment.owner).verdict;
  }

  // How many findings each choice would leave, given all the other filters.
  function tell() {
    for (const chip of all(".chip", form)) {
      one(".count", chip).textContent = count("verdict", (fact) => fact.verdict === chip.dataset.verdict);
    }
    for (const option of all("option[data-word]", form)) {
      const { name } = option.parentElement;
      const left = count(name, (fact) => tests[name](fact, option.value));
      option.textContent = `${option.dataset.word} (${left})`;
    }
    one("output", form).textContent = filled(say.percent, { share: state.least });
  }

  function read() {
    state.verdict = all("input[name=verdict]:checked", form).map((box) => box.value);
    for (const name of ["facet", "outlet", "find"]) state[name] = form.elements[name] ? form.elements[name].value.trim() : "";
    state.least = Number(form.elements.least.value);
  }

  function write() {
    for (const box of all("input[name=verdict]", form)) box.checked = state.verdict.includes(box.value);
    for (const name of ["facet", "outlet", "least", "find"]) if (form.elements[name]) form.elements[name].value = state[name];
  }

  // --- articles

  function turn(article) {
    state.article = article;
    for (const sheet of sheets) sheet.hidden = Number(sheet.dataset.source) !== article;
    for (const tab of tabs) {
      const here = tab.id === `t${article}`;
      tab.setAttribute("aria-selected", String(here));
      tab.tabIndex = here ? 0 : -1;
    }
  }

  // --- the chosen claim

  function choose(claim) {
    state.claim = claim;
    const fact = home.get(claim);
    for (const segment of segments) segment.node.classList.toggle("chosen", segment.claims.includes(claim));
    for (const link of all("[aria-current]")) link.removeAttribute("aria-current");
    panel.hidden = !fact;
    if (!fact) return;
    for (const link of all(`a[href="#c${claim}"].cell, #c${claim}`)) link.setAttribute("aria-current", "true");
    const anchor = document.getElementById(`c${claim}`);
    turn(Number(anchor.closest(".sheet").dataset.source));
    panel.dataset.verdict = fact.verdict;
    content.replaceChildren(...[...fact.node.childNodes].map((node) => node.cloneNode(true)));
    const chosen = all(".version", content).find((version) => Number(version.dataset.claim) === claim);
    const first = one(".version", content);
    if (first !== chosen) first.before(chosen);
    chosen.classList.add("chosen");
    one(".outlet", chosen).append(` · ${say.this}`);
    if (fact.verdict === "only") one(".verdict", content).append(` · ${say.alone}`);
    bond(claim, chosen);
    document.getElementById("said").textContent = filled(say.chosen, {
      verdict: one(".verdict", content).textContent,
      label: one("h3, blockquote", content).textContent,
    });
    panel.scrollTop = 0;
  }

  // Under each other outlet's words, what was judged of them and the chosen claim.
  function bond(claim, chosen) {
    const bonds = all(".bonds li", content);
    if (!bonds.length) return;
    for (const version of all(".version", content)) {
      if (version.dataset.source === chosen.dataset.source) continue;
      const pair = [claim, Number(version.dataset.claim)].sort((a, b) => a - b).join();
      const found = bonds.find((item) => [item.dataset.a, item.dataset.b].map(Number).sort((a, b) => a - b).join() === pair);
      const told = found ? one(".pair", found).cloneNode(true) : document.createElement("span");
      if (!found) {
        told.className = "pair on";
        told.textContent = say.noPair;
      }
      version.append(told);
    }
  }

  function go(claim, focus) {
    if (!home.has(claim)) return;
    choose(claim);
    keep(true);
    const anchor = reveal(claim);
    if (focus) anchor.focus({ preventScroll: true });
  }

  function reveal(claim) {
    const anchor = document.getElementById(`c${claim}`);
    anchor.scrollIntoView({ block: phone.matches ? "start" : "center" });
    return anchor;
  }

  function close() {
    const anchor = document.getElementById(`c${state.claim}`);
    choose(0);
    keep(true);
    if (anchor) anchor.focus({ preventScroll: true });
  }

  // --- the address

  function address() {
    const parts = new URLSearchParams();
    for (const name of Object.keys(nothing)) if (String(state[name]) !== String(nothing[name])) parts.set(name, state[name]);
    if (state.claim) parts.set("claim", state.claim);
    else if (sheets.length && state.article !== Number(sheets[0].dataset.source)) parts.set("article", state.article);
    return parts.toString().replaceAll("%2C", ",");
  }

  function keep(step) {
    const hash = address();
    if (hash === location.hash.slice(1)) return;
    const place = hash ? `#${hash}` : location.href.split("#")[0];
    history[step ? "pushState" : "replaceState"](null, "", place);
  }

  function follow() {
    const hash = location.hash.slice(1);
    const plain = /^([acf])(\d+)$/.exec(hash);
    const parts = new URLSearchParams(plain || !hash.includes("=") ? "" : hash);
    const known = (name) => parts.get(name) || "";
    const least = Number(known("least"));
    state.verdict = ORDER.filter((verdict) => known("verdict").split(",").includes(verdict));
    state.facet = known("facet");
    state.outlet = known("outlet");
    state.least = least >= 0 && least <= 100 ? least : 0;
    state.find = known("find");
    write();
    read();
    filter();
    let claim = Number(known("claim"));
    if (plain && plain[1] === "c") claim = Number(plain[2]);
    if (plain && plain[1] === "f") claim = facts.get(Number(plain[2]))?.claims[0] || 0;
    const article = plain && plain[1] === "a" ? Number(plain[2]) : Number(known("article"));
    turn(sheets.some((sheet) => Number(sheet.dataset.source) === article) ? article : Number(sheets[0]?.dataset.source || 0));
    choose(home.has(claim) ? claim : 0);
    if (state.claim) reveal(state.claim);
    else if (plain && plain[1] === "a") document.getElementById("articles").scrollIntoView();
  }

  // --- hands: mouse and keys

  function click(event) {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const marked = event.target.closest(".text .claim");
    const link = event.target.closest("a[href^='#']");
    const keyed = event.detail === 0;
    if (marked) {
      event.preventDefault();
      const { owner } = segments.find((segment) => segment.node === marked);
      const anchor = marked.id ? Number(marked.id.slice(1)) : owner;
      choose(marked.classList.contains("pale") || home.get(anchor).fits ? anchor : owner);
      keep(true);
      if (keyed) panel.focus();
    } else if (link) {
      const [, kind, number] = /^#([act])(\d+)$/.exec(link.getAttribute("href")) || [];
      if (kind === "c") {
        event.preventDefault();
        go(Number(number), true);
      } else if (kind === "a") {
        event.preventDefault();
        choose(0);
        turn(Number(number));
        keep(true);
        if (!link.id) document.getElementById("articles").scrollIntoView();
      } else {
        event.preventDefault();
        const part = one(link.getAttribute("href"));
        part.tabIndex = -1;
        part.scrollIntoView();
        part.focus({ preventScroll: true });
      }
    } else if (event.target.closest(".close")) close();
    else if (event.target.closest(".whole")) whole(event.target);
  }

  function whole(button) {
    const full = button.closest("tr").classList.toggle("full");
    button.textContent = full ? say.fewer : say.full;
    button.setAttribute("aria-expanded", String(full));
  }

  const shown = (list) => list.filter((node) => node.offsetParent !== null || node.getClientRects().length);

  // The next or previous of the nodes, counted from the one with the focus, else the chosen one.
  function step(list, by) {
    const nodes = shown(list);
    if (!nodes.length) return;
    const focused = nodes.indexOf(document.activeElement);
    const at = focused >= 0 ? focused : nodes.findIndex((node) => node.hasAttribute("aria-current"));
    const next = at >= 0 ? nodes[at + by] : nodes.at(by > 0 ? 0 : -1);
    if (next) {
      next.focus();
      next.scrollIntoView({ block: "center" });
    }
  }

  const keys = {
    "/": () => form.elements.find.focus(),
    n: () => step(all("tbody tr[data-row]").map((row) => one(".cell", row)), 1),
    p: () => step(all("tbody tr[data-row]").map((row) => one(".cell", row)), -1),
    j: () => step(all(".sheet:not([hidden]) a.claim:not(.pale)"), 1),
    k: () => step(all(".sheet:not([hidden]) a.claim:not(.pale)"), -1),
    "]": () => beside(1, false),
    "[": () => beside(-1, false),
    "?": () => one("a[href='#about']").click(),
  };

  function beside(by, focus) {
    const at = sheets.findIndex((sheet) => Number(sheet.dataset.source) === state.article);
    const next = sheets[(at + by + sheets.length) % sheets.length];
    if (!next) return;
    choose(0);
    turn(Number(next.dataset.source));
    keep(false);
    if (focus) document.getElementById(`t${state.article}`).focus();
  }

  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input[type=search], select, input[type=range]");
    if (event.key === "Escape" && !typing && state.claim) close();
    if (event.target.closest("[role=tab]") && ["ArrowRight", "ArrowLeft"].includes(event.key)) {
      event.preventDefault();
      beside(event.key === "ArrowRight" ? 1 : -1, true);
    }
    if (typing || !one("input[name=keys]").checked || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  }

  function narrow() {
    read();
    filter();
    keep(false);
  }

  // --- setting up

  for (const row of all("tr[data-row]")) {
    if (!one(".more", row)) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "whole";
    button.textContent = say.full;
    button.setAttribute("aria-expanded", "false");
    one("th", row).append(button);
  }
  one("#tabs").setAttribute("role", "tablist");
  for (const tab of tabs) {
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", tab.getAttribute("href").slice(1));
  }
  for (const sheet of sheets) {
    sheet.setAttribute("role", "tabpanel");
    sheet.setAttribute("aria-labelledby", `t${sheet.dataset.source}`);
  }
  // What sticks to the top must not cover what one jumps to.
  new ResizeObserver(() => {
    const sticks = getComputedStyle(form).position === "sticky";
    document.documentElement.style.setProperty("--bar", `${sticks ? form.offsetHeight : 0}px`);
  }).observe(form);
  document.documentElement.classList.add("js");
  form.hidden = false;
  document.getElementById("keys").hidden = false;
  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => requestAnimationFrame(narrow));
  document.addEventListener("click", click);
  document.addEventListener("keydown", press);
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  follow();
}

// What the sweeps ask of a page. Every check answers with a list of sentences; an empty list is a sound page.
({
  visible(element) {
    return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  },

  name(element) {
    const label = element.getAttribute("aria-label");
    if (label) return label.trim();
    const by = element.getAttribute("aria-labelledby");
    if (by) return by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
    const copy = element.cloneNode(true);
    copy.querySelectorAll("[aria-hidden=true], svg").forEach((part) => part.remove());
    return (copy.textContent || element.value || "").replace(/\s+/g, " ").trim();
  },

  say(element) {
    const id = element.id ? `#${element.id}` : "";
    const kind = element.classList.length ? `.${[...element.classList].join(".")}` : "";
    return `${element.tagName.toLowerCase()}${id}${kind} “${this.name(element).slice(0, 60)}”`;
  },

  // One h1, a title, a language, names that tell links and buttons apart, tables that can be read without eyes.
  shape() {
    const faults = [];
    const heads = document.querySelectorAll("h1").length;
    if (heads !== 1) faults.push(`it has ${heads} h1`);
    if (document.documentElement.lang !== "en-GB") faults.push(`its language is “${document.documentElement.lang}”`);
    if (!/^(Error: )?[^–]+( – [^–]+)? – Goldthread$/.test(document.title)) {
      faults.push(`its title is “${document.title}”, not “Purpose – Section – Goldthread”`);
    }
    for (const box of document.querySelectorAll("input[type=checkbox]:checked")) {
      if (getComputedStyle(box).appearance === "none" && getComputedStyle(box, "::after").borderLeftStyle !== "solid") {
        faults.push(`a ticked box shows no tick: ${this.say(box)}`);
      }
    }
    const targets = new Map();
    const note = (kind, name, target) => {
      const key = `${kind} “${name}”`;
      if (!name) faults.push(`a ${kind} has no name: ${target}`);
      targets.set(key, (targets.get(key) ?? new Set()).add(target));
    };
    for (const link of document.querySelectorAll("a[href]")) note("link", this.name(link), link.href);
    for (const button of document.querySelectorAll("button, input[type=submit]")) {
      const form = button.form;
      if (!form) continue;
      const hidden = [...form.querySelectorAll("input[type=hidden]")]
        .filter((input) => !input.name.startsWith("__"))
        .map((input) => `${input.name}=${input.value}`);
      note("button", this.name(button), `${form.action} ${hidden.join("&")}`);
    }
    for (const [what, where] of targets) {
      if (where.size > 1) faults.push(`the ${what} leads to ${where.size} places: ${[...where].slice(0, 3).join(", ")}`);
    }
    for (const table of document.querySelectorAll("table")) {
      if (!table.caption || !table.caption.textContent.trim()) faults.push(`a table has no caption: ${this.say(table)}`);
      for (const head of table.querySelectorAll("th:not([scope])")) faults.push(`a header has no scope: ${this.say(head)}`);
      for (const cell of table.querySelectorAll("tbody td")) {
        if (!cell.textContent.trim() && !cell.querySelector("svg, input, select, textarea, button")) {
          faults.push(`a cell is blank: ${this.say(cell.parentElement)}`);
        }
      }
    }
    for (const group of document.querySelectorAll("fieldset")) {
      if (!group.querySelector("legend")?.textContent.trim()) faults.push(`a group has no legend: ${this.say(group)}`);
    }
    return faults;
  },

  // How far to the right an element or its words go.
  reaches(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    return Math.max(element.getBoundingClientRect().right, range.getBoundingClientRect().right);
  },

  // Nothing moves sideways but labelled, focusable regions.
  narrow() {
    const faults = [];
    const page = document.documentElement;
    const regions = [...document.querySelectorAll("main *, header *, nav *, footer *, aside *")].filter((element) => {
      const flow = getComputedStyle(element).overflowX;
      return (flow === "auto" || flow === "scroll") && element.scrollWidth > element.clientWidth + 1;
    });
    for (const region of regions) {
      if (region.tagName === "TEXTAREA") continue;
      const named = region.getAttribute("aria-label") || region.getAttribute("aria-labelledby");
      if (region.getAttribute("role") !== "region" || !named || region.tabIndex !== 0) {
        faults.push(`${this.say(region)} moves sideways without a label or focus`);
      }
    }
    if (page.scrollWidth > innerWidth) {
      const wide = [...document.body.querySelectorAll("*")]
        .filter((element) => this.visible(element) && this.reaches(element) > innerWidth + 1)
        .filter((element) => !regions.some((region) => region !== element && region.contains(element)));
      const worst = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
      faults.push(
        `the page is ${page.scrollWidth} wide in a window of ${innerWidth}: ` +
          worst.slice(0, 4).map((element) => this.say(element)).join(", "),
      );
    }
    return faults;
  },

  // Line height 1.5, paragraphs 2, letters 0.12, words 0.16: nothing may be cut off.
  spaced() {
    const clipped = () =>
      [...document.body.querySelectorAll("*")].filter((element) => {
        const style = getComputedStyle(element);
        const cut = ["hidden", "clip"];
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        const tall = cut.includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
        const wide = cut.includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
        const hiddenOnPurpose = element.clientHeight <= 1 || element.clientWidth <= 1;
        return own && (tall || wide) && !hiddenOnPurpose && this.visible(element);
      });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}",
    );
    const before = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...before, sheet];
    const faults = clipped().map((element) => `wider spacing cuts ${this.say(element)}`);
    faults.push(...this.narrow().map((fault) => `with wider spacing ${fault}`));
    document.adoptedStyleSheets = before;
    return faults;
  },

  // What Tab should reach, in the order in which it is read; a group of radios is one stop.
  stops() {
    const groups = new Set();
    const stops = [];
    for (const element of document.querySelectorAll(
      "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']",
    )) {
      if (element.disabled || element.tabIndex < 0 || !this.visible(element)) continue;
      if (element.type === "radio") {
        const key = `${element.form?.action} ${element.name}`;
        if (groups.has(key)) continue;
        groups.add(key);
      }
      stops.push(element);
    }
    window.stops = stops;
    return stops.length;
  },

  // Where the focus is now: which stop, and whether somebody can see it.
  focused() {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return { stop: -1, faults: [] };
    const stop = window.stops.findIndex(
      (known) => known === element || (element.type === "radio" && known.type === "radio" && known.name === element.name),
    );
    const faults = [];
    const box = element.getClientRects()[0];
    if (!box || box.width === 0 || box.height === 0) {
      faults.push(`${this.say(element)} has the focus and no size`);
    } else {
      const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      if (!inView) faults.push(`${this.say(element)} has the focus out of view`);
      const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
      const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
      const there = document.elementFromPoint(x, y);
      const label = element.labels?.[0];
      const own = !there || element.contains(there) || there.contains(element) || label?.contains(there);
      if (inView && !own) faults.push(`${this.say(element)} has the focus and is covered by ${this.say(there)}`);
    }
    const looks = [getComputedStyle(element)];
    if (element.labels?.[0]) looks.push(getComputedStyle(element.labels[0], "::before"));
    const clear = (colour) => colour === "transparent" || colour === "rgba(0, 0, 0, 0)";
    const outlined = looks.some(
      (look) => look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2 && !clear(look.outlineColor),
    );
    const shadowed = looks.some((look) =>
      look.boxShadow
        .split(/,(?![^(]*\))/)
        .some((shadow) => (shadow.match(/-?[\d.]+px/g) ?? []).some((size) => Math.abs(parseFloat(size)) >= 2)),
    );
    if (!outlined && !shadowed) faults.push(`${this.say(element)} has the focus and no mark of 2 pixels`);
    return { stop, faults, name: this.say(element) };
  },

  // The words of the main part, without the counter that script alone keeps.
  words() {
    const main = document.querySelector("main");
    if (!main) return "";
    // Questions that an answer opens stand open without script.
    const closed = ["govuk-radios__conditional--hidden", "govuk-checkboxes__conditional--hidden"]
      .flatMap((name) => [...main.getElementsByClassName(name)].map((part) => [part, name]));
    closed.forEach(([part, name]) => part.classList.remove(name));
    const skip = new Set(main.querySelectorAll("[class*=govuk-character-count__]"));
    const text = [];
    const walk = (node) => {
      if (skip.has(node)) return;
      if (node.nodeType === 3) text.push(node.data);
      else if (node.nodeType === 1 && (node.tagName === "DETAILS" || this.visible(node) || node === main)) node.childNodes.forEach(walk);
    };
    walk(main);
    closed.forEach(([part, name]) => part.classList.add(name));
    return text.join(" ").replace(/\s+/g, " ").trim();
  },

  // The name of what has the focus.
  here() {
    return document.activeElement === document.body ? "" : this.name(document.activeElement);
  },

  // Empties the first form of the main part that has something to fill in, and says how many boxes that were.
  empty() {
    for (const form of document.querySelectorAll("main form[method=post]")) {
      const boxes = [...form.querySelectorAll("input:not([type=hidden]), select, textarea")];
      if (boxes.length === 0) continue;
      form.dataset.emptied = "";
      for (const box of boxes) {
        if (box.type === "checkbox" || box.type === "radio") box.checked = false;
        else if (box.tagName === "SELECT") box.selectedIndex = 0;
        else box.value = "";
      }
      return boxes.length;
    }
    return 0;
  },

  // What is wrong after an empty form was sent.
  refused() {
    const faults = [];
    const summary = document.querySelector(".govuk-error-summary");
    if (!summary) return ["the form was refused and nothing says why"];
    if (!document.title.startsWith("Error: ")) faults.push(`the title is “${document.title}”, without “Error: ”`);
    if (!summary.contains(document.activeElement)) faults.push("the focus is not on the summary of what is wrong");
    for (const link of summary.querySelectorAll("a[href^='#']")) {
      if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) faults.push(`${this.say(link)} leads nowhere`);
    }
    return faults;
  },
})

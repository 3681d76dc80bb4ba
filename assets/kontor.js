// Kontor's script. Every page works without it; it only saves presses. No dependency, no inline code, nothing from elsewhere.
"use strict";

// After an answer with errors: the summary has the focus, so that it is read first.
document.querySelector("[data-focus]")?.focus();

// Show what was typed as password.
for (const button of document.querySelectorAll("[data-reveal]")) {
  const input = document.getElementById(button.dataset.reveal);
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown = input.type === "text";
    input.type = shown ? "password" : "text";
    button.setAttribute("aria-pressed", String(!shown));
    button.textContent = shown ? button.dataset.show : button.dataset.hide;
  });
  input.form?.addEventListener("submit", () => { input.type = "password"; });
}

// A second press while the first is under way does nothing. The button stays focusable and says that it is busy.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  const button = event.submitter;
  if (!button) return;
  button.setAttribute("aria-disabled", "true");
  if (!button.matches(".chip,.quiet,.slim")) {
    button.dataset.words = button.textContent;
    button.textContent = document.body.dataset.saving;
  }
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-disabled]").forEach((button) => {
      button.removeAttribute("aria-disabled");
      if (button.dataset.words) button.textContent = button.dataset.words;
    });
  }
});

// The menu at the top closes by Escape and by a press elsewhere.
const who = document.querySelector("details.who");
if (who) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && who.open) { who.open = false; who.querySelector("summary").focus(); }
  });
  document.addEventListener("click", (event) => { if (!who.contains(event.target)) who.open = false; });
}
document.querySelector(".top nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// Filters and weights: a change fetches the same page and swaps #results, so that focus and open panels stay.
for (const form of document.querySelectorAll("form[data-rerank]")) {
  let timer, running;
  form.addEventListener("change", () => { clearTimeout(timer); timer = setTimeout(() => rerank(form), 300); });
  const rerank = async () => {
    const results = document.getElementById("results");
    if (!results) return;
    running?.abort();
    running = new AbortController();
    const address = new URL(form.action || location.href, location.href);
    address.search = new URLSearchParams(new FormData(form)).toString();
    results.classList.add("busy");
    try {
      const answer = await fetch(address, { signal: running.signal, headers: { Accept: "text/html" } });
      if (!answer.ok || answer.redirected) { location.href = address; return; }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("results");
      if (!fresh) { location.href = address; return; }
      // Another preset brings its own weights: the panel stays, its strips follow.
      for (const input of page.querySelectorAll("form[data-rerank] :is([type=radio],[name=was])")) {
        const own = [...form.elements].find((one) => one.name === input.name && (one.type !== "radio" || one.value === input.value));
        if (own?.type === "radio") own.checked = input.checked; else if (own) own.value = input.value;
      }
      results.replaceWith(document.adoptNode(fresh));
      document.title = page.title;
      history.replaceState(null, "", fresh.dataset.here || address);
      form.dispatchEvent(new Event("synced"));
      const words = fresh.dataset.say || fresh.querySelector("h1,h2")?.textContent;
      if (words) say(words);
    } catch (failure) {
      results.classList.remove("busy");
      if (failure.name !== "AbortError") location.href = address;
    }
  };
}

// The guided form: as one types it is sent as it stands, nothing is kept, and each part marked data-live follows the answer.
for (const form of document.querySelectorAll("form[data-follow]")) {
  let timer, running, telling, told = 0;
  const follow = async () => {
    running?.abort();
    running = new AbortController();
    const body = new URLSearchParams(new FormData(form));
    body.set("do", "follow");
    try {
      const answer = await fetch(form.action, { method: "POST", body, signal: running.signal, headers: { Accept: "text/html" } });
      if (!answer.ok || answer.redirected || form.dataset.sent) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of document.querySelectorAll("[data-live]")) {
        const fresh = page.getElementById(part.id);
        if (!fresh || part.contains(document.activeElement)) continue;
        const [was, is] = [part, fresh].map((one) => one.querySelector("[data-say]")?.textContent);
        part.querySelectorAll("details[open]").forEach(() => fresh.querySelector("details")?.setAttribute("open", ""));
        part.replaceWith(document.adoptNode(fresh));
        if (was === is) continue;
        // Told when it has changed, and at most every five seconds.
        clearTimeout(telling);
        telling = setTimeout(() => { told = Date.now(); say(is); }, Math.max(0, told + 5000 - Date.now()));
      }
    } catch { /* what is saved is shown, as without script */ }
  };
  for (const kind of ["input", "change"]) form.addEventListener(kind, () => { clearTimeout(timer); timer = setTimeout(follow, 600); });
}

// A weight's four levels become a slider in tenths of the largest weight. What is not moved is sent as the level that it was.
const STOPS = { off: 0, low: 2.5, medium: 5, high: 10 };
for (const strip of document.querySelectorAll("form[data-rerank] fieldset.level")) {
  const radios = [...strip.querySelectorAll("input")], { name } = radios[0];
  const own = document.createElement("input"), slide = document.createElement("input"), words = document.createElement("output");
  own.type = "hidden";
  slide.type = "range";
  slide.max = 10;
  slide.step = 0.5;
  slide.setAttribute("aria-label", strip.querySelector("legend").textContent);
  const show = () => {
    const near = Object.keys(STOPS).reduce((a, b) => Math.abs(STOPS[b] - slide.value) < Math.abs(STOPS[a] - slide.value) ? b : a);
    words.textContent = radios.find((one) => one.value === near).parentElement.textContent;
    slide.setAttribute("aria-valuetext", words.textContent);
  };
  const take = (sent) => {
    const level = radios.find((one) => one.checked)?.value;
    own.name = sent ? name : "";
    own.value = sent ?? "";
    radios.forEach((one) => { one.disabled = Boolean(sent); });
    slide.value = sent ? parseFloat(sent) / 10 : STOPS[level] ?? 0;
    show();
  };
  slide.addEventListener("input", () => take(`${slide.value * 10}%`));
  const read = () => {
    const sent = new URLSearchParams(location.search).get(name);
    take(sent?.endsWith("%") ? sent : null);
  };
  strip.form.addEventListener("synced", read);
  read();
  strip.classList.add("slide");
  strip.append(slide, words, own);
}

// A long job: bar and words follow every two seconds, screen readers hear of it every ten. When it has ended its page says how.
const job = document.querySelector("[data-job]");
if (job) {
  let heard = 0;
  const follow = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-job]");
      if (!fresh) { location.reload(); return; }
      const bar = job.querySelector("progress"), words = fresh.querySelector("[data-words]").textContent;
      bar.max = fresh.querySelector("progress").max;
      bar.value = fresh.querySelector("progress").value;
      job.querySelector("[data-words]").textContent = words;
      if (heard++ % 5 === 0) say(words);
    } catch { /* the next look may find it again */ }
    setTimeout(follow, 2000);
  };
  setTimeout(follow, 1000);
}

// One line that screen readers hear.
function say(words) {
  let line = document.getElementById("said");
  if (!line) {
    line = document.createElement("p");
    line.id = "said";
    line.className = "hide";
    line.setAttribute("role", "status");
    document.querySelector("main").append(line);
  }
  line.textContent = words;
}

// Code search as a combobox: the list opens as one types (two letters, 150 ms); ↓ ↑ Home End move, Enter takes, Escape closes.
for (const field of document.querySelectorAll("fieldset[data-codes]")) combobox(field);

function combobox(field) {
  const { codes: list, name, most, remove } = field.dataset;
  const input = field.querySelector(".search input:not([type=hidden])");
  const button = field.querySelector(".search button");
  const chips = field.querySelector(".chips");
  const status = field.querySelector("[role=status]");
  const box = document.createElement("div");
  box.className = "picks";
  box.id = `${name}-list`;
  box.hidden = true;
  box.setAttribute("role", "listbox");
  box.setAttribute("aria-label", field.querySelector("legend").textContent.trim());
  field.querySelector(".search").after(box);
  for (const [key, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", box.id]])
    input.setAttribute(key, value);

  // What the Search button found makes way for the list; its ticked boxes still count.
  const former = field.querySelector(".picks:not([role])");
  let found = [], at = -1, timer, running;
  const taken = () => [...chips.querySelectorAll("input")].map((chosen) => chosen.value);
  const close = () => {
    box.hidden = true;
    if (former) former.hidden = false;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const move = (to) => {
    at = found.length ? (to + found.length) % found.length : -1;
    [...box.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === at));
      if (index === at) { input.setAttribute("aria-activedescendant", option.id); option.scrollIntoView({ block: "nearest" }); }
    });
  };
  const element = (tag, className, text) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };
  const show = () => {
    box.replaceChildren(...found.map((entry, index) => {
      const option = element("div", "choice");
      option.id = `${name}-option-${index}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const words = element("span", "", `${entry.label} `);
      if (entry.also || entry.note) words.append(element("span", "hint", [entry.also, entry.note].filter(Boolean).join(". ")));
      option.append(...(entry.tag ? [element("span", "tag", entry.tag)] : []), words);
      option.addEventListener("mousedown", (event) => { event.preventDefault(); take(index); });
      return option;
    }));
    box.hidden = found.length === 0;
    if (former) former.hidden = !box.hidden;
    input.setAttribute("aria-expanded", String(found.length > 0));
    input.removeAttribute("aria-activedescendant");
    at = -1;
  };
  const take = (index) => {
    const { code, label, tag } = found[index];
    const shown = [tag, label].filter(Boolean).join(" ");
    if (!taken().includes(code) && taken().length < Number(most)) {
      const item = document.createElement("li"), value = document.createElement("input"), chip = element("button", "chip", `${shown} `);
      value.type = "hidden"; value.name = name; value.value = code;
      chip.name = "remove"; chip.value = `${name}:${code}`;
      const sign = element("span", "", "×");
      sign.setAttribute("aria-hidden", "true");
      chip.append(sign, element("span", "hide", remove));
      item.append(value, chip);
      chips.append(item);
      status.textContent = shown;
      field.querySelectorAll(`input[type=checkbox]`).forEach((tick) => { if (tick.value === code) { tick.checked = true; tick.disabled = true; } });
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
    input.value = "";
    close();
  };
  const search = async () => {
    running?.abort();
    const words = input.value.trim();
    if (words.length < 2) { found = []; close(); return; }
    running = new AbortController();
    try {
      const lang = document.documentElement.lang;
      const answer = await fetch(`/codes?${new URLSearchParams({ list, q: words, lang })}`, { signal: running.signal });
      if (!answer.ok) return;
      found = await answer.json();
      show();
      status.textContent = (found.length ? field.dataset.found : field.dataset.none).replace("#", found.length);
    } catch { /* the Search button still works */ }
  };
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 150); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const open = !box.hidden;
    if (event.key === "ArrowDown") { event.preventDefault(); if (open) move(at + 1); else search(); }
    else if (event.key === "ArrowUp" && open) { event.preventDefault(); move(at < 0 ? found.length - 1 : at - 1); }
    else if (event.key === "Home" && open && at >= 0) { event.preventDefault(); move(0); }
    else if (event.key === "End" && open && at >= 0) { event.preventDefault(); move(found.length - 1); }
    else if (event.key === "Escape" && open) { event.preventDefault(); close(); }
    else if (event.key === "Enter") {
      event.preventDefault();
      if (open && at >= 0) take(at); else if (input.value.trim()) button.click();
    }
  });
  chips.addEventListener("click", (event) => {
    const chip = event.target.closest("button");
    if (!chip) return;
    event.preventDefault();
    const code = chip.value.slice(name.length + 1);
    chip.closest("li").remove();
    field.querySelectorAll("input[type=checkbox]").forEach((tick) => { if (tick.value === code) { tick.disabled = false; tick.checked = false; } });
    input.focus();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

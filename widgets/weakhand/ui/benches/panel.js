/**
 * A model bench. The page moves sliders and asks; Python answers with a sentence, a
 * figure and its numbers. One question is on its way at a time, and the next one is
 * about where the sliders stand by then: what lies between is never drawn.
 */

const PATIENCE = 6000; // ms until the bench says that no answer came
const SETTLED = 150; // ms without a change of width until the figure is drawn anew
const LOST = "Python does not answer. If it is busy, wait. If it was restarted, run the grey box "
  + "once more (Shift+Enter).";
let benches = 0;

/** Make an element. All text goes in as text nodes, never as markup. */
function h(tag, props = {}, ...children) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on")) el.addEventListener(name.slice(2), value);
    else if (value === true) el.setAttribute(name, "");
    else if (value !== false && value != null) el.setAttribute(name, value);
  }
  // JupyterLab's single-key shortcuts (arrows, A, B, D D) must not act from in here.
  if (["INPUT", "SELECT", "BUTTON", "SUMMARY"].includes(el.tagName))
    el.setAttribute("data-lm-suppress-shortcuts", "true");
  el.append(...children.flat().filter((child) => child != null));
  return el;
}

const theme = () =>
  document.body.matches("[data-jp-theme-light='false'], .vscode-dark") ? "dark" : "light";
const say = (el, text) => { if (el.textContent !== text) el.textContent = text; };
const same = (a, b) => Boolean(a && b) && a.every((value, n) => value === b[n]);

/** Make a slider or a list; `moved(place)` is told where it was put. */
function knob(data, id, moved) {
  // No <output>: it would be read aloud a second time, after the slider's own value.
  const said = h("span", { class: "whb-reading", "aria-hidden": "true" });
  const label = h("label", { for: id }, data.label);
  const input = data.list
    ? h("select", { id }, data.readings.map((text, n) => h("option", { value: n }, text)))
    : h("input", { id, type: "range", min: 0, max: data.readings.length - 1, step: 1 });
  input.addEventListener("input", () => moved(Number(input.value)));
  const marks = data.marks.map((mark) =>
    h("button", { type: "button", title: mark.about, onclick: () => moved(mark.at) }, mark.name));
  return {
    input,
    node: h("div", { class: "whb-knob" }, label, data.list ? null : said, input,
      marks.length ? h("div", { class: "whb-marks" }, marks) : null),
    put(place) {
      if (Number(input.value) !== place) input.value = place;
      say(said, data.readings[place]);
      if (!data.list) input.setAttribute("aria-valuetext", data.readings[place]);
      marks.forEach((mark, n) =>
        mark.setAttribute("aria-pressed", String(data.marks[n].at === place)));
    },
  };
}

function render({ model, el }) {
  const spec = model.get("spec");
  const own = `whb-${Date.now().toString(36)}-${(benches += 1)}`;
  let now = [...model.get("shown").at]; // where the sliders stand
  let seen = now; // what the page shows
  let from = null; // what the sentence compares with
  let held = false; // whether the pointer still holds a slider
  let waiting = "", again = false, count = 0, timer = 0, address = "";

  const said = h("p", { class: "whb-said", role: "status", "aria-live": "polite" });
  const notice = h("p", { class: "whb-notice", role: "alert" });
  const image = h("img", { alt: "" });
  const figure = h("div", { class: "whb-figure" }, image);
  const inWords = h("p", { class: "whb-words" });
  const rows = h("tbody");

  const put = () => knobs.forEach((each, n) => each.put(now[n]));
  const move = (places) => {
    if (same(places, now)) return;
    if (!held) from = seen;
    now = places;
    put();
    ask();
  };
  const knobs = spec.knobs.map((data, n) =>
    knob(data, `${own}-${n}`, (place) => move(now.map((old, at) => (at === n ? place : old)))));

  function ask() {
    if (waiting) {
      again = true;
      return;
    }
    again = false;
    waiting = `${own}-${(count += 1)}`;
    timer = setTimeout(() => { waiting = ""; say(notice, LOST); }, PATIENCE);
    const width = Math.round(figure.clientWidth);
    model.send({ ask: waiting, from, to: now, theme: theme(), width });
  }

  function answered() {
    const shown = model.get("shown");
    if (shown.ask === waiting) {
      clearTimeout(timer);
      waiting = "";
      if (again) ask(); // Python works on it while the page draws
    } else if (!waiting && !same(now, shown.at)) {
      now = [...shown.at]; // it was moved in another view
      put();
    }
    draw(shown);
  }

  /** Show an answer: sentence, figure and numbers change together. */
  async function draw(shown) {
    if (shown.svg) {
      const next = URL.createObjectURL(new Blob([shown.svg], { type: "image/svg+xml" }));
      const ready = new Image();
      ready.src = next;
      await ready.decode().catch(() => {});
      if (shown !== model.get("shown")) return URL.revokeObjectURL(next); // a newer one came
      image.src = next;
      image.width = shown.width;
      image.height = shown.height;
      image.alt = shown.alt;
      if (address) URL.revokeObjectURL(address);
      address = next;
    }
    seen = shown.at;
    say(said, shown.said);
    say(notice, shown.notice);
    say(inWords, shown.alt ?? "");
    rows.replaceChildren(...shown.rows.map(([label, words]) =>
      h("tr", {}, h("th", { scope: "row" }, label), h("td", {}, words))));
  }

  const controls = h("div", { class: "whb-controls" },
    knobs.map((each) => each.node),
    h("button", { type: "button", class: "whb-reset", onclick: () => move([...spec.start]) },
      "Back to the start"));
  // A drag is one change, however many values it passes; a key is one change each.
  controls.addEventListener("pointerdown", (event) => {
    if (event.target.type === "range") { held = true; from = seen; }
  });
  const release = () => { held = false; };
  for (const name of ["pointerup", "pointercancel"]) addEventListener(name, release);

  el.replaceChildren(h("div", { class: "whb-frame" },
    h("section", { class: "whb", "aria-label": `Model: ${spec.title}`, "data-bench": spec.name },
      h("h4", {}, spec.title),
      h("p", { class: "whb-lead" }, spec.lead),
      h("div", { class: "whb-body" },
        h("div", { class: "whb-shown" }, said, notice, figure),
        controls,
        h("details", {}, h("summary", {}, "The same in numbers and words"),
          h("table", {}, rows), inWords)))));
  put();

  model.on("change:shown", answered);
  const themes = new MutationObserver(() => { if (model.get("shown").theme !== theme()) ask(); });
  themes.observe(document.body, { attributes: true });
  let wide = 0, settling = 0;
  const sizes = new ResizeObserver(() => {
    if (!figure.clientWidth || Math.abs(figure.clientWidth - wide) < 8) return;
    clearTimeout(settling);
    settling = setTimeout(() => { wide = figure.clientWidth; ask(); }, wide ? SETTLED : 0);
  });
  sizes.observe(figure);
  draw(model.get("shown"));

  return () => {
    model.off("change:shown", answered);
    for (const name of ["pointerup", "pointercancel"]) removeEventListener(name, release);
    themes.disconnect();
    sizes.disconnect();
    clearTimeout(timer);
    clearTimeout(settling);
    if (address) URL.revokeObjectURL(address);
  };
}

export default { render };

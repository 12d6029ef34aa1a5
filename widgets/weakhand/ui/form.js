// The form of one exercise. Python holds the rules; this only shows and reports.
const IDLE = 1500; // milliseconds without a keystroke after which a text is saved

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "html") node.innerHTML = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  // JupyterLab looks for this on the focused element itself: its single-key
  // shortcuts (arrows, A, B, D D) must not act on the notebook from in here.
  if (["INPUT", "SELECT", "TEXTAREA", "BUTTON"].includes(node.tagName)) {
    node.setAttribute("data-lm-suppress-shortcuts", "true");
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

// After a reload of the page Jupyter no longer updates the cell's output, which is
// the copy of the answers inside the notebook; after a restart nobody listens.
const RELOADED = "You reloaded this page. Your answers are safe. Run the grey box once more "
  + "(Shift+Enter), so that the notebook keeps them too.";
const LOST = "Python does not answer; your last step may not be saved. If it is busy, wait. "
  + "If it was restarted, run the grey box once more (Shift+Enter): all that was saved comes back.";
const PATIENCE = 5000; // milliseconds to wait for an answer before saying so
const PAGE = (globalThis.weakhandPage ??= Math.random().toString(36).slice(2));

let count = 0;
const unique = () => `whf-${Date.now().toString(36)}-${(count += 1)}`;

function radios(form, value, changed) {
  const name = unique();
  const rows = form.options.map((option) =>
    make("label", { class: "whf-option" },
      make("input", {
        type: "radio", name, value: option.id, checked: option.id === value,
        onchange: () => changed(option.id),
      }),
      make("span", { html: option.html })));
  return make("fieldset", { class: "whf-options" },
    make("legend", { class: "whf-hidden" }, form.title), ...rows);
}

const controls = {
  choice(form, value, send) {
    let now = value;
    const node = radios(form, value, (id) => send("save", (now = id)));
    return { node, read: () => now };
  },

  prediction(form, value, send) {
    const now = { choice: value?.choice ?? null, confidence: value?.confidence ?? null };
    const told = (sure) => (sure == null ? "not said yet" : `${sure}%`);
    const save = () => now.choice && send("save", { ...now });
    const output = make("output", { class: "whf-sure" }, told(now.confidence));
    const id = unique();
    const slider = make("input", {
      id, type: "range", min: 0, max: 100, step: 5, value: now.confidence ?? 50,
      "aria-valuetext": told(now.confidence),
      oninput: () => {
        now.confidence = Number(slider.value);
        output.textContent = told(now.confidence);
        slider.setAttribute("aria-valuetext", told(now.confidence));
      },
      onchange: save,
    });
    const node = make("div", {},
      radios(form, now.choice, (choice) => { now.choice = choice; save(); }),
      make("div", { class: "whf-row" },
        make("label", { for: id }, "How sure are you?"), slider, output));
    return { node, read: () => (now.choice ? { ...now } : null) };
  },

  classify(form, value, send) {
    const now = { ...value };
    const rows = form.items.map((item) => {
      const id = unique();
      const select = make("select", {
        id, "aria-describedby": item.before ? `${id}-before` : null,
        onchange: () => {
          if (select.value) now[item.id] = select.value;
          else delete now[item.id];
          send("save", { ...now });
        },
      }, make("option", { value: "" }, "Choose …"),
      ...form.labels.map(([key, text]) =>
        make("option", { value: key, selected: now[item.id] === key }, text)));
      return make("li", { class: "whf-item", "data-item": item.id },
        item.before && make("div",
          { class: "whf-before", id: `${id}-before`, html: item.before }),
        make("label", { for: id, html: item.html }), select);
    });
    return { node: make("ol", { class: "whf-items" }, ...rows), read: () => ({ ...now }) };
  },

  order(form, value, send, say) {
    const texts = new Map(form.items.map((item) => [item.id, item]));
    const now = Array.isArray(value) && value.length === texts.size
      ? [...value] : form.items.map((item) => item.id);
    const list = make("ol", { class: "whf-items" });
    const move = (from, to, button) => {
      const [id] = now.splice(from, 1);
      now.splice(to, 0, id);
      draw();
      const row = list.children[to];
      const [up, down] = row.querySelectorAll("button");
      (button === "up" ? (up.disabled ? down : up) : (down.disabled ? up : down)).focus();
      say(`Now place ${to + 1} of ${now.length}.`);
      send("save", [...now]);
    };
    const draw = () => list.replaceChildren(...now.map((id, place) => {
      const item = texts.get(id);
      return make("li", { class: "whf-item whf-movable" },
        make("span", { html: item.html }),
        make("span", { class: "whf-moves" },
          make("button", {
            type: "button", "aria-label": `Move up: ${item.plain}`, disabled: place === 0,
            onclick: () => move(place, place - 1, "up"),
          }, "↑"),
          make("button", {
            type: "button", "aria-label": `Move down: ${item.plain}`,
            disabled: place === now.length - 1, onclick: () => move(place, place + 1, "down"),
          }, "↓")));
    }));
    draw();
    return { node: list, read: () => [...now] };
  },

  number(form, value, send) {
    const id = unique();
    const input = make("input", {
      id, type: "text", inputmode: "decimal", autocomplete: "off", size: 12,
      value: value ?? "", onchange: () => send("save", input.value),
      onkeydown: (event) => {
        if (event.key === "Enter") { event.preventDefault(); send("check", input.value); }
      },
    });
    const node = make("div", { class: "whf-row" },
      make("label", { for: id }, "Your number"), input,
      form.unit ? make("span", {}, form.unit) : null);
    return { node, read: () => input.value };
  },

  produce(form, value, send) {
    const said = (form.before ?? []).map((turn) =>
      make("p", { class: `whf-said whf-${turn.who}` },
        make("strong", {}, `${turn.name}: `), make("span", { html: turn.html })));
    const field = text(form, value, send, "Your line", 3);
    const node = make("div", {},
      said.length ? make("div", { class: "whf-before" }, ...said) : null, field.node);
    return { node, read: field.read, leave: field.leave };
  },

  reflection(form, value, send) {
    return text(form, value, send, "Your text", 8);
  },

  negotiate() {
    return { node: make("div", {}), read: () => null };
  },

  rehearse() {
    return controls.negotiate();
  },

  canvas(form, value, send, say) {
    return canvasSection(form, value, send, say); // in rows.js
  },
};

function text(form, value, send, label, rows) {
  const id = unique();
  let saved = value ?? "";
  let timer = null;
  const counter = form.words ? make("span", { class: "whf-quiet", id: `${id}-count` }) : null;
  const tell = () => {
    if (!counter) return;
    const words = (area.value.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []).length;
    counter.textContent = `${words} words (${form.words[0]} to ${form.words[1]} asked for)`;
  };
  const save = () => {
    clearTimeout(timer);
    if (area.value === saved) return false;
    send("save", (saved = area.value));
    return true;
  };
  const area = make("textarea", {
    id, rows, maxlength: 20000, "aria-describedby": counter ? `${id}-count` : null,
    oninput: () => { tell(); clearTimeout(timer); timer = setTimeout(save, IDLE); },
    onblur: save,
    onkeydown: (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        clearTimeout(timer);
        send("check", (saved = area.value));
      }
    },
  });
  area.value = saved;
  tell();
  return {
    node: make("div", { class: "whf-text" }, make("label", { for: id }, label), area, counter),
    read: () => { clearTimeout(timer); return (saved = area.value); },
    leave: save,
  };
}

// Keeping the shortcuts out keeps out Ctrl+S as well: hand that one on to the notebook,
// after the kernel had a moment to put an unsaved text into the output.
function passOnSaving(event, leave) {
  if (event.key.toLowerCase() !== "s" || event.altKey || event.shiftKey) return;
  if (!(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  const notebook = event.currentTarget.closest(".jp-Notebook") ?? document.body;
  const { key, code, keyCode, ctrlKey, metaKey } = event;
  const again = () => notebook.dispatchEvent(new KeyboardEvent("keydown", {
    key, code, keyCode, ctrlKey, metaKey, bubbles: true, cancelable: true,
  }));
  if (leave()) setTimeout(again, 600);
  else again();
}

function render({ model, el }) {
  const form = model.get("form");
  const live = make("div", { class: "whf-live", role: "status", "aria-live": "polite" });
  const moved = make("span", { class: "whf-hidden", role: "status", "aria-live": "polite" });
  const more = make("div", { class: "whf-more" });
  const note = make("span", { class: "whf-note" });
  const lost = make("p", { class: "whf-lost", role: "alert" });
  // One step goes out at a time: Jupyter gives what a page sends to two threads of Python
  // while it sets up the second, and what is checked must not overtake what is saved.
  const steps = [];
  let out = false;
  let waiting = null;
  const go = () => {
    waiting ??= setTimeout(late, PATIENCE);
    out = true;
    try {
      model.send(steps.shift());
    } catch {
      lost.textContent = LOST; // the line to Python is closed
    }
  };
  const goAll = () => {
    while (steps.length) go();
    out = false;
  };
  const late = () => {
    lost.textContent = LOST;
    goAll();
    waiting = null;
  };
  const send = (action, value) => {
    steps.push({ do: action, value });
    if (!out) go();
  };
  const answered = () => {
    clearTimeout(waiting);
    waiting = null;
    lost.textContent = "";
    out = false;
    if (steps.length) go();
  };
  const control = controls[form.kind](
    form, model.get("value"), send, (words) => { moved.textContent = words; });
  const button = (label, action, extra = "") =>
    make("button", { type: "button", class: extra, onclick: () => send(action, control.read()) },
      label);
  const check = form.check ? button(form.check, "check", "whf-main") : null;
  const hint = button("", "hint");
  const solution = button("", "solution");
  const title = unique();

  const follow = (trait, show) => {
    const update = () => show(model.get(trait));
    model.on(`change:${trait}`, update);
    update();
    return () => model.off(`change:${trait}`, update);
  };
  const onButton = (node) => (label) => {
    if (!label && document.activeElement === node) (check ?? solution).focus();
    node.textContent = label;
    node.hidden = !label;
  };
  const stop = [
    follow("heard_count", answered),
    follow("feedback", (html) => { live.innerHTML = html; }),
    follow("more", (html) => { more.innerHTML = html; }),
    follow("note", (words) => { note.textContent = words; }),
    follow("hint_label", onButton(hint)),
    follow("solution_label", onButton(solution)),
  ];

  const reloaded = Boolean(model.get("page")) && model.get("page") !== PAGE;
  if (!model.get("page")) {
    model.set("page", PAGE);
    model.save_changes();
  }

  el.classList.add("weakhand-form");
  el.append(make("section", {
    class: "whf", "aria-labelledby": title,
    onkeydown: (event) => passOnSaving(event, () => control.leave?.()),
  },
    reloaded ? make("p", { class: "whf-reloaded", role: "alert" }, RELOADED) : null,
    make("div", { class: "whf-title", id: title, role: "heading", "aria-level": 4 }, form.title),
    make("div", { class: "whf-prompt", html: form.prompt }),
    control.node,
    make("div", { class: "whf-bar" }, check, hint, solution, note),
    lost, live, make("div", { "aria-live": "polite" }, more), moved));
  return () => {
    control.leave?.();
    goAll();
    clearTimeout(waiting);
    stop.forEach((end) => end());
  };
}

export default { render };

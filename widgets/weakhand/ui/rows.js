// A section of a canvas: groups of labelled blanks, with rows to add and take away.
// It stands in one module with form.js, whose make, unique and IDLE it uses.

function canvasSection(form, value, send, say) {
  const now = structuredClone(value ?? {});
  let saved = JSON.stringify(now);
  let timer = null;
  const save = () => {
    clearTimeout(timer);
    const text = JSON.stringify(now);
    if (text === saved) return false;
    saved = text;
    send("save", JSON.parse(text));
    return true;
  };
  const changed = (at_once) => {
    clearTimeout(timer);
    if (at_once) save();
    else timer = setTimeout(save, 2 * IDLE);
  };
  const node = make("div", { class: "whf-canvas" },
    ...form.groups.map((group) => canvasGroup(group, now, changed, say, true)));
  return {
    node,
    read: () => { clearTimeout(timer); saved = JSON.stringify(now); return JSON.parse(saved); },
    leave: save,
  };
}

// One group writes into ``into[group.name]``. What a blank is for is told once: in the first row.
function canvasGroup(group, into, changed, say, told) {
  const head = make("legend", {}, group.label);
  const help = group.help && told ? make("p", { class: "whf-help" }, group.help) : null;
  if (!group.rows) {
    into[group.name] ??= {};
    return make("fieldset", { class: "whf-group" }, head, help,
      ...canvasRow(group, into[group.name], changed, say, told));
  }
  const rows = (into[group.name] ??= []);
  while (rows.length < Math.max(1, group.rows[0])) rows.push({});
  const list = make("div", {});
  const add = make("button", {
    type: "button", class: "whf-add",
    onclick: () => {
      rows.push({});
      draw();
      list.lastElementChild.querySelector("input, select, textarea")?.focus();
      say(`${group.item} ${rows.length} added.`);
    },
  }, `+ ${group.item}`);
  add.setAttribute("aria-label", `Add: ${group.item}`);
  const remove = (place) => {
    rows.splice(place, 1);
    draw();
    say(`${group.item} ${place + 1} taken away. ${rows.length} left.`);
    (list.children[Math.min(place, rows.length - 1)]?.querySelector("input, select, textarea")
      ?? add).focus();
    changed(true);
  };
  const draw = () => {
    list.replaceChildren(...rows.map((row, place) =>
      make("fieldset", { class: "whf-one" },
        make("legend", {}, `${group.item} ${place + 1}`),
        ...canvasRow(group, row, changed, say, told && place === 0),
        rows.length > 1 ? make("button", {
          type: "button", class: "whf-remove", title: "Take away",
          "aria-label": `Take away: ${group.item} ${place + 1}`, onclick: () => remove(place),
        }, "×") : null)));
    add.hidden = rows.length >= group.rows[1];
  };
  draw();
  return make("fieldset", { class: "whf-group" }, head, help, list, add);
}

function canvasRow(group, row, changed, say, told) {
  return [
    ...group.blanks.map((blank) => canvasBlank(blank, row, changed, told)),
    ...(group.groups ?? []).map((inner) => canvasGroup(inner, row, changed, say, told)),
  ];
}

function canvasBlank(blank, row, changed, told) {
  const id = unique();
  const asked = blank.optional ? `${blank.label} (if you like)` : blank.label;
  const help = blank.help && told ? make("span", { class: "whf-help", id: `${id}-help` }, blank.help) : null;
  const wrong = make("span", { class: "whf-wrong", id: `${id}-wrong`, role: "status" });
  const described = [help && `${id}-help`, blank.kind === "number" && `${id}-wrong`];
  const common = { id, "aria-describedby": described.filter(Boolean).join(" ") || null };
  const keep = (text) => {
    if (text === "") delete row[blank.name];
    else row[blank.name] = text;
  };
  const typed = {
    ...common, autocomplete: "off",
    oninput: (event) => { keep(event.target.value); changed(false); },
    onblur: () => changed(true),
  };
  let field = null;
  if (blank.kind === "choice") {
    field = make("select", {
      ...common, onchange: () => { keep(field.value); changed(true); },
    }, make("option", { value: "" }, blank.empty ?? "Choose …"),
    ...blank.options.map(([key, text]) =>
      make("option", { value: key, selected: row[blank.name] === key }, text)));
  } else if (blank.kind === "text") {
    field = make("textarea", { ...typed, rows: 2, maxlength: blank.most });
    field.value = row[blank.name] ?? "";
  } else if (blank.kind === "number") {
    const check = () => {
      const text = field.value.trim().replace(",", ".");
      const fits = text === "" || (Number(text) >= blank.low && Number(text) <= blank.high);
      field.setAttribute("aria-invalid", fits ? "false" : "true");
      wrong.textContent = fits ? "" : `A number from ${blank.low} to ${blank.high}, please.`;
    };
    field = make("input", {
      ...typed, type: "text", inputmode: "decimal", size: 5,
      onblur: () => { check(); changed(true); },
    });
    field.value = row[blank.name] ?? "";
  } else {
    field = make("input", { ...typed, type: "text", maxlength: blank.most });
    field.value = row[blank.name] ?? "";
  }
  const control = blank.kind === "number"
    ? make("span", { class: "whf-figure" }, field, blank.unit ? make("span", {}, blank.unit) : null,
        wrong)
    : field;
  return make("div", { class: `whf-blank whf-a-${blank.kind}` },
    make("label", { for: id }, asked), help, control);
}

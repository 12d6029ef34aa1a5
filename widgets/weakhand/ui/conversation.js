/**
 * The conversation panel. It draws the `view` that Python sends and reports what the
 * learner does; it holds no rule of its own. A new view becomes a new tree, which is
 * laid over the old one node by node, so that focus, typed text and the screen
 * reader's place survive. All text goes in as text nodes, never as markup.
 */

const WEIGH = 2000; // ms until an offer goes out without having been weighed
const WAIT = 12000; // ms until the panel says that no answer came
const ENDED = ".wh-verdict"; // where the learner is taken at the end: of the talk, of a branch
const BRANCH_ENDED = ".wh-branch > section";

/** Make an element: `key` names it among its siblings, `do` says what a click on it means. */
function h(tag, props = {}, ...children) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === false || value === null || value === undefined) continue;
    const attribute = name === "key" || name === "do" ? `data-${name}` : name;
    el.setAttribute(attribute, value === true ? "" : String(value));
  }
  el.append(...children.flat(Infinity).filter((c) => c || c === 0));
  return el;
}

const key = (node) => node.dataset?.key;
const same = (a, b) => a.nodeName === b.nodeName && key(a) === key(b);

/** Change `now` into `next`, keeping every node that stands for the same thing. */
function lay(now, next) {
  if (now.nodeType === Node.TEXT_NODE) {
    if (now.data !== next.data) now.data = next.data;
    return;
  }
  for (const { name } of [...now.attributes])
    if (!next.hasAttribute(name) && name !== "open" && name !== "style") now.removeAttribute(name);
  for (const { name, value } of next.attributes)
    if (name !== "open" && now.getAttribute(name) !== value) now.setAttribute(name, value);
  if (now.nodeName === "TEXTAREA") return; // its text is the learner's
  const wanted = new Set([...next.childNodes].map(key).filter(Boolean));
  const keyed = new Map([...now.children].filter(key).map((c) => [key(c), c]));
  let at = now.firstChild;
  const drop = () => {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  };
  for (const child of [...next.childNodes]) {
    while (at && key(at) && !wanted.has(key(at))) drop();
    const match = key(child) ? keyed.get(key(child)) : at && !key(at) ? at : null;
    if (match && same(match, child)) {
      if (match === at) at = at.nextSibling;
      else now.insertBefore(match, at);
      lay(match, child);
    } else now.insertBefore(child, at);
  }
  while (at) drop();
  if (now.nodeName === "SELECT" && now.value !== now.dataset.value) now.value = now.dataset.value;
}

const dark = () => document.body.matches('[data-jp-theme-light="false"], .vscode-dark');

// Small parts

const hidden = (text) => h("span", { class: "wh-hidden" }, text);
const button = (text, what, props = {}) =>
  h("button", { type: "button", do: what, ...props, class: `wh-button ${props.class ?? ""}` }, text);
const bar = (share, kind = "") =>
  h("span", { class: `wh-bar ${kind}`, "aria-hidden": "true" },
    h("span", { style: `width:${Math.round(100 * share)}%` }));
const goTo = (turn, word = "line") =>
  turn && button(`${word} ${turn}`, "go", { class: "wh-link", "data-turn": turn });
const terms = (rows) =>
  h("dl", { class: "wh-terms" },
    rows.map((row) => h("div", {}, h("dt", {}, row.issue), h("dd", {}, row.option))));
const fold = (name, title, open, ...body) =>
  h("details", { key: name, class: "wh-card wh-brief", open },
    h("summary", {}, h("h4", {}, title)), h("div", { class: "wh-fold" }, body));

const alert = (text) =>
  h("div", { key: "notice", role: "alert", class: "wh-notice" }, text || "");
const wrong = (ui, view) => ui.trouble || (view.seen.ok ? "" : view.notice);

function brief(view) {
  const { brief } = view;
  const reading = !view.over && view.turns.length === 0; // folded once the talk has begun
  return fold(reading ? "brief-first" : "brief", "Your brief", reading,
    h("p", { class: "wh-lead" }, brief.who),
    brief.text.map((part) => h("p", {}, part)),
    h("dl", { class: "wh-facts" },
      h("dt", {}, "Opposite you"), h("dd", {}, brief.them),
      h("dt", {}, "They demand"), h("dd", {}, brief.demand),
      h("dt", {}, "Their deadline"), h("dd", {}, brief.deadline),
      h("dt", {}, "If there is no deal"), h("dd", {}, brief.walk_away)),
    h("details", { key: "truths", class: "wh-more" },
      h("summary", {}, h("h5", {}, "What you may truthfully say")),
      h("ul", {}, brief.truths.map((truth) => h("li", {}, truth)))),
    h("p", { class: "wh-ethics" }, brief.ethics),
    brief.notice && h("p", { class: "wh-ethics", role: "note" }, h("b", {}, "Please note. "),
      brief.notice));
}

// The conversation

const theirs = (name, text) =>
  h("div", { class: "wh-said wh-them" }, h("p", { class: "wh-who" }, name),
    h("p", { class: "wh-words" }, text));

function mine(turn, note) {
  const words = note?.pieces.some((piece) => piece.text)
    ? note.pieces.map((piece) => piece.marked
        ? [h("mark", {}, piece.text), piece.tags.map((tag) => [" ", h("span", { class: "wh-tag" },
            hidden("("), tag, hidden(")"))])]
        : piece.text)
    : turn.say;
  return h("div", { class: "wh-said wh-me" }, h("p", { class: "wh-who" }, "You"),
    turn.say && h("p", { class: "wh-words" }, words),
    turn.offer.length > 0 && h("div", { class: "wh-put" }, h("p", {}, "You offer"),
      terms(turn.offer)),
    turn.act && h("p", { class: "wh-act" }, turn.act),
    !note && turn.understood && h("p", { class: "wh-understood" },
      h("b", {}, "Understood as terms: "), turn.understood));
}

const moved = (turn) =>
  turn.effects.length > 0 &&
  h("ul", { class: "wh-moved" }, turn.effects.map((effect) =>
    h("li", {}, h("b", { class: effect.good ? "wh-helped" : "wh-cost" },
      h("span", { "aria-hidden": "true" }, effect.up ? "▲ " : "▼ "), effect.what,
        effect.why && ":"), " ", effect.why)));

const brought = (turn, annotated) => [
  !annotated && turn.nudge && h("p", { class: "wh-news" }, turn.nudge),
  !annotated && turn.told.map((fact) => h("p", { class: "wh-news" }, h("b", {}, `${fact.how}: `), fact.text)),
  turn.news.map((label) => h("p", { class: "wh-news wh-new" }, h("b", {}, "New on the table: "),
    label)),
];

/** One exchange; `note` annotates the learner's line once the talk is over. */
function exchange(view, turn, note, what = {}) {
  return h("li", { key: `${what.place ?? "turn"}-${turn.n}`, class: "wh-turn", tabindex: "-1" },
    mine(turn, note),
    note
      ? h("div", { class: "wh-note" },
          h("p", {}, h("span", { class: "wh-line" }, `Line ${turn.n}`), " ",
            note.good === true && h("b", { class: "wh-helped" }, "Helped. "),
            note.good === false && h("b", { class: "wh-cost" }, "Cost you. "), note.did),
          note.moved.length > 0 && h("p", { class: "wh-shift" }, hidden("It moved: "),
            note.moved.map((item, i) => [i > 0 && " · ", h("span", { class:
              item.good ? "wh-helped" : "wh-cost" }, h("span", { "aria-hidden": "true" },
              item.up ? "▲ " : "▼ "), item.text)])),
          note.moves.length > 0 && h("ul", {}, note.moves.map((move) =>
            h("li", {}, h("b", {}, move.name), `: ${move.comment}`))),
          what.branch && button("Try another line here", "open_branch",
            { class: "wh-link", "data-turn": turn.n, "aria-label":
              `Try another line here, instead of line ${turn.n}` }))
      : moved(turn),
    theirs(view.them, turn.reply),
    brought(turn, Boolean(note)));
}

/** The message box; `scope` tells the talk's own from a branch's. */
function compose(ui, scope, label, them) {
  const waiting = ui.waits(scope);
  return h("form", { key: `compose-${scope}`, class: "wh-compose", "data-scope": scope,
    "aria-busy": waiting ? "true" : "false" },
    h("label", { for: ui.id(`say-${scope}`) }, label),
    h("div", { class: "wh-entry" },
      h("textarea", { key: `say-${scope}`, id: ui.id(`say-${scope}`), rows: 2, "data-scope": scope,
        readonly: waiting, "aria-describedby": ui.id(`hint-${scope}`), spellcheck: "true",
        autocomplete: "off" }),
      h("button", { type: "submit", class: "wh-button wh-main", "aria-disabled":
        waiting ? "true" : "false" }, "Send")),
    h("p", { class: `wh-hint ${waiting ? "wh-waits" : ""}`, id: ui.id(`hint-${scope}`) }, waiting
      ? [`${them} is about to answer`, h("span", { "aria-hidden": "true" }, " …")]
      : "Enter sends. Shift+Enter starts a new line. To stay silent, send three dots."));
}

// The offer board

const worth = (offer) =>
  h("p", { class: "wh-worth" }, h("b", {}, offer.worth), ` to you: ${offer.against}.`);

const ASKS = { offer: "Put this offer?", accept: "Accept their offer?", walk_away: "Walk away?" };

function confirm(ui, scope, what, ...body) {
  return h("div", { key: `confirm-${what}`, class: "wh-confirm", role: "group", tabindex: "-1",
    "aria-label": ASKS[what] }, body);
}

function board(ui, table, scope, them) {
  const asked = ui.asks[scope];
  const unsent = ui.typed(scope) ? " Your unsent line goes with it." : "";
  const { theirs, walk_away: walk } = table;
  const held = { "data-scope": scope, "aria-disabled": ui.waits(scope) && "true" };
  return h("section", { key: `board-${scope}`, class: "wh-card wh-board", "aria-label":
    "Offer board", "data-scope": scope },
    h("h4", {}, "Offer board"),
    h("p", { class: "wh-hint" }, "In brackets: points to you.",
      table.apart && ` What is not on the board stays as it is: ${table.apart} points to you.`),
    h("div", { class: "wh-issues", role: "group", "aria-label": "Your offer" },
      table.issues.map((issue) => {
        const chosen = ui.drafts[scope]?.[issue.issue] ?? issue.selected;
        const id = ui.id(`${scope}-${issue.issue}`);
        return h("div", { key: issue.issue, class: "wh-issue" },
          h("div", {}, h("label", { for: id }, issue.label),
            issue.new && [" ", h("span", { class: "wh-tag" }, "new")]),
          h("select", { id, "data-issue": issue.issue, "data-scope": scope,
            "data-value": chosen },
            issue.options.map((option) => h("option", { value: option.label,
              selected: option.label === chosen }, `${option.label} (${option.worth})`))));
      })),
    h("div", { role: "status", class: "wh-total" }, worth(table.draft)),
    asked === "offer" && table.doubt
      ? confirm(ui, scope, "offer",
          h("p", {}, h("b", {}, "Put this offer? "), table.doubt, unsent),
          button("Yes, put it", "offer", { class: "wh-main", ...held }),
          button("Not yet", "unask", { "data-scope": scope, "data-back": "offer" }))
      : [button("Put this offer", "offer", { class: "wh-main", ...held, "data-ask": "offer" }),
          unsent && h("p", { class: "wh-hint" }, unsent.trim())],
    h("div", { class: "wh-theirs", key: "theirs" },
      h("h5", {}, theirs ? `On the table from ${them}` : `Nothing of ${them}'s is on the table`),
      theirs && [terms(theirs.rows), worth(theirs), table.as_theirs
        ? h("p", { class: "wh-hint" }, "The board above shows this offer.")
        : button("Start from theirs", "copy", { class: "wh-link", "data-scope": scope })]),
    asked === "accept" && theirs
      ? confirm(ui, scope, "accept",
          h("p", {}, h("b", {}, "Accept their offer? "),
            theirs.rows.map((row) => `${row.issue}: ${row.option}`).join("; "),
            `. It is worth ${theirs.worth} to you, ${theirs.against}.`),
          button("Yes, accept", "accept", { class: "wh-main", ...held }),
          button("Not yet", "unask", { "data-scope": scope, "data-back": "accept" }))
      : asked === "walk_away"
        ? confirm(ui, scope, "walk_away",
            h("p", {}, h("b", {}, "Walk away without a deal? "), walk.text,
              ` That is worth ${walk.worth} to you.`),
            button("Yes, walk away", "walk_away", { class: "wh-grave", ...held }),
            button("Stay", "unask", { "data-scope": scope, "data-back": "walk_away" }))
        : h("div", { class: "wh-ends", key: "ends" },
            button("Accept their offer …", "ask", { "data-ask": "accept", "data-scope": scope,
              disabled: !theirs }),
            button("Walk away …", "ask", { "data-ask": "walk_away", "data-scope": scope })));
}

function meter(view) {
  return h("section", { key: "meter", class: "wh-card wh-meter", "aria-label": "The meter" },
    h("h4", {}, "The meter"),
    h("ul", { class: "wh-bars" }, view.meter.bars.map((item) => h("li", { key: item.key },
      h("span", { class: "wh-bar-name" }, item.label, hidden(": ")),
      h("b", {}, item.word), bar(item.share)))),
    h("h5", {}, "What you have learned"),
    view.meter.learned.length > 0
      ? h("ul", { class: "wh-learned" }, view.meter.learned.map((fact) =>
          h("li", { key: fact.id }, fact.text, " ", h("span", { class: "wh-step" }, fact.step))))
      : h("p", { class: "wh-hint" }, "Nothing yet. Listen and ask."));
}

// After the end

function verdict(ui, view) {
  const { review } = view;
  return h("section", { key: "verdict", class: "wh-verdict", tabindex: "-1", "aria-label":
    "How it ended" },
    h("div", { class: "wh-final" },
      h("div", {}, h("h4", {}, review.ending), h("p", {}, review.worth),
        h("p", { class: "wh-quote" }, h("b", {}, `${view.them}: `), review.last_words),
        view.again && button(view.again, "restart", { class: "wh-main" })),
      h("p", { class: "wh-score" }, h("b", {}, review.score), h("span", {}, "overall"))),
    h("ul", { class: "wh-scores" }, review.scores.map((score) => h("li", { key: score.key },
      h("p", { class: "wh-score-name" }, h("b", {}, score.label), h("b", {}, score.percent)),
      bar(score.share), h("p", { class: "wh-hint" }, score.what),
      h("ul", {}, score.reasons.map((reason) =>
        h("li", {}, reason.text, " ", goTo(reason.turn))))))),
    h("p", { class: "wh-hint wh-chance" }, review.chance),
    h("div", { class: `wh-honest ${review.honest ? "" : "wh-broken"}` }, review.honest
      ? h("p", {}, h("b", {}, "Integrity: kept. "), "Nothing that you claimed was invented.")
      : [h("p", {}, h("b", {}, "Integrity: broken. "), "An invented claim caps the whole score."),
          h("ul", {}, review.violations.map((v) => h("li", {}, v.text, " ", goTo(v.turn))))]));
}

function deal(view) {
  const { deal } = view.review;
  const cells = (row, name) => h("tr", {}, h("th", { scope: "row" }, name),
    h("td", {}, row.you), h("td", {}, row.them));
  return h("section", { key: "deal", class: "wh-card", "aria-label": "The deal" },
    h("h4", {}, deal.total ? "What you agreed" : "No deal"),
    h("table", { "aria-label": "Points to each side" },
      h("thead", {}, h("tr", {}, h("td", {}), h("th", { scope: "col" }, "you"),
        h("th", { scope: "col" }, view.them))),
      h("tbody", {}, deal.rows.map((row) =>
        cells(row, [h("span", { class: "wh-issue-name" }, `${row.issue}: `), row.option]))),
      deal.total && h("tbody", { class: "wh-sum" }, cells(deal.total, "This deal")),
      h("tbody", { class: "wh-compare" }, deal.compare.map((row) => cells(row, row.label)))),
    h("p", { class: "wh-hint" }, view.review.points));
}

function missed(view) {
  const { missed } = view.review;
  const said = missed
    ? [h("p", {}, goTo(missed.turn, "Line"), ": ", missed.why),
      missed.said && h("p", { class: "wh-quote" }, h("b", {}, "You said: "), missed.said),
      h("p", { class: "wh-quote" }, h("b", {}, `${missed.lead}: `), missed.better),
      view.allow_what_if && button("Try this line there", "try", { "data-turn": missed.turn })]
    : [h("p", {}, "Nothing stands out. Play it once more in quite another voice, or take a case " +
      "that you know less about.")];
  return h("section", { key: "missed", class: "wh-card wh-missed", "aria-label":
    "One thing to do differently" }, h("h4", {}, "One thing to do differently"), said);
}

function findings(view) {
  const { facts } = view.review;
  return h("section", { key: "facts", class: "wh-card", "aria-label": "What there was to learn" },
    h("h4", {}, "What there was to learn"),
    h("ul", { class: "wh-learned" }, facts.map((fact) => h("li", {
      class: fact.found ? "wh-found" : "" },
      h("span", { "aria-hidden": "true" }, fact.found ? "● " : "○ "), fact.text, " ",
      h("span", { class: "wh-step" }, fact.word)))));
}

/** One picture with its heading; `drawn` is what Python has sent, if it has. */
function picture(heading, drawn) {
  const image = drawn?.pictures?.find((p) => p.key === heading.key);
  return h("figure", { key: `picture-${heading.key}`, class: "wh-card wh-picture" },
    h("figcaption", {}, h("h4", {}, heading.title), h("p", { class: "wh-hint" }, heading.how)),
    h("div", { class: "wh-sight" }, image
      ? h("img", { key: "image", src: image.src, alt: image.alt, width: image.width,
          height: image.height })
      : h("p", { key: "wait", class: "wh-hint" }, drawn?.key
          ? "The picture could not be drawn."
          : "Drawing the picture …")));
}

const pictures = (ui, view) =>
  h("section", { key: "pictures", class: "wh-pictures", "aria-label":
    "The conversation in pictures" },
    view.review.pictures.map((heading) => picture(heading, ui.drawn())));

function branch(ui, view) {
  const b = view.what_if;
  const scope = `branch-${b.turn}`;
  const score = (name, first, other) => h("tr", {}, h("th", { scope: "row" }, name),
    h("td", {}, first), h("td", {}, other ?? "–"));
  return h("li", { key: scope, class: "wh-branch" },
    h("section", { tabindex: "-1", "aria-label": `What if: another line ${b.turn}` },
      h("div", { class: "wh-branch-head" }, h("h4", {}, `What if, at line ${b.turn} …`),
        button("Close", "close_branch", { class: "wh-link" })),
      h("table", { "aria-label": "Scores of both" },
        h("thead", {}, h("tr", {}, h("td", {}), h("th", { scope: "col" }, "As it was"),
          h("th", { scope: "col" }, b.over ? "This branch" : "This branch so far"))),
        h("tbody", { class: "wh-sum" }, score("Overall", b.first_scores.score, b.scores?.score)),
        h("tbody", {}, b.first_scores.scores.map((s, i) =>
          score(s.label, s.percent, b.scores?.scores[i].percent)))),
      h("div", { class: "wh-beside" },
        h("div", { class: "wh-column" },
          h("h5", {}, "As it was"),
          h("div", { class: "wh-window", role: "group", tabindex: "0", "aria-label": "As it was" },
            h("ol", { class: "wh-log" },
              b.first.map((turn) => exchange(view, turn, null, { place: "first" })))),
          h("p", { class: "wh-hint" }, b.first_scores.ending)),
        h("div", { class: "wh-column" },
          h("h5", {}, "Instead"),
          h("div", { key: `log-${scope}`, class: "wh-window", role: "log", "aria-live": "polite",
            "aria-label": "The other branch", tabindex: "0" },
            h("ol", { class: "wh-log" },
              b.turns.map((turn) => exchange(view, turn, null, { place: "branch" })))),
          alert(wrong(ui, view)),
          b.over
            ? h("p", { class: "wh-act" }, b.scores.ending)
            : [compose(ui, scope, b.turns.length ? "And then" : "Your other line",
                view.them),
                h("details", { key: `more-${scope}`, class: "wh-more" },
                  h("summary", {}, "Offer board of this branch"),
                  board(ui, b.table, scope, view.them))],
          b.turns.length > 0 && button("Start this branch again", "clear_branch",
            { class: "wh-link", "data-turn": b.turn }))),
      b.over && picture(b.picture, ui.drawnBranch())));
}

const side = (...cards) => h("div", { key: "side", class: "wh-side" }, cards);

function panel(ui, view) {
  const notes = view.review?.notes;
  const turns = view.turns.flatMap((turn, i) => [
    exchange(view, turn, notes?.[i], { branch: view.allow_what_if }),
    view.what_if?.turn === turn.n && branch(ui, view),
  ]);
  const beside = view.what_if && wrong(ui, view); // told in the branch, where the learner is
  const notice = alert(beside ? "" : ui.trouble || view.notice);
  const live = view.over ? {} : { role: "log", "aria-live": "polite", tabindex: "0",
    "aria-label": `Conversation with ${view.them}` };
  const talk = h("section", { key: "talk", class: "wh-talk", "aria-label": "Conversation" },
    notes && h("h4", {}, "The conversation, line by line"),
    h("div", { key: "log", class: view.over ? "" : "wh-window", ...live },
      h("ol", { class: "wh-log wh-long" },
        h("li", { key: "opening", class: "wh-turn" }, theirs(view.them, view.opening)), turns)),
    !view.over && notice, // beside the box, where the learner is
    !view.over && compose(ui, "talk", "Your line", view.them));
  return h("section", { class: `wh ${view.over ? "wh-over" : ""}`, "aria-label":
    `Negotiation: ${view.title}` },
    h("header", { class: "wh-head" },
      h("h3", {}, view.title),
      h("p", {}, [`with ${view.them}`, `about ${view.minutes} minutes`, view.progress,
        view.attempt].filter(Boolean).join(" · "))),
    view.over && notice,
    h("div", { class: "wh-body" },
      view.over
        ? [verdict(ui, view), missed(view), pictures(ui, view),
            side(findings(view), deal(view), brief(view)), talk]
        : [brief(view), talk,
            side(board(ui, view.table, "talk", view.them), view.meter && meter(view))]));
}

// What the learner does

function render({ model, el }) {
  const name = `wh-${Math.random().toString(36).slice(2, 9)}`;
  const root = h("div", { class: "wh-frame", "data-lm-suppress-shortcuts": "true" }, h("section"));
  const ui = {
    asks: {}, // scope -> which end is being confirmed
    pending: null, // { id, scope } of a message without an answer yet
    trouble: "",
    drafts: {}, // scope -> options chosen, until Python has weighed them
    weighed: null, // the message that asks for it
    turns: 0, // how many turns were drawn
    after: null, // what to do once the next view is drawn
    sent: 0,
    id: (part) => `${name}-${part}`,
    waits: (scope) => ui.pending?.scope === scope,
    asked: {}, // what pictures were asked for last: of the talk, of a branch
    drawn: () => model.get("pictures"),
    drawnBranch: () => {
      const drawn = model.get("branch_picture");
      return drawn?.key === ui.asked.branch ? drawn : null;
    },
    box: (scope) => root.querySelector(`textarea[data-scope="${scope}"]`),
    typed: (scope) => ui.box(scope)?.value.trim() ?? "",
  };

  function draw(focus) {
    lay(root.firstElementChild, panel(ui, model.get("view")));
    if (!focus) return;
    const at = root.querySelector(focus);
    at?.focus({ preventScroll: false });
    if (focus === ENDED) // what is told stands above it
      root.querySelector(".wh-head").scrollIntoView({ block: "nearest" });
    if (focus === BRANCH_ENDED) at.parentElement.scrollIntoView({ block: "start" });
  }

  /** Send a message; one that needs an answer holds its box until the answer comes. */
  function send(message, scope) {
    if (scope && ui.pending) return;
    const id = `${name}-${++ui.sent}`;
    if (scope) {
      const timer = setTimeout(() => {
        ui.pending = null;
        ui.trouble = "No answer came. Your line is still in the box. "
          + "If the kernel has stopped, run the grey box again: what you said before is kept.";
        draw();
        toBox();
      }, WAIT);
      ui.pending = { id, scope, timer };
      ui.trouble = "";
    }
    model.send({ ...message, id });
    draw();
    return id;
  }

  /** Ask for the pictures of a finished talk, in the width and the theme of the page. */
  function wish() {
    const view = model.get("view");
    const room = (key) => root.querySelector(`[data-key=picture-${key}] .wh-sight`)?.clientWidth;
    if (!view.over || !room("chain")) return;
    const step = (width, most) => Math.floor(Math.min(width, most) / 20) * 20;
    const ask = (what, look, ...about) => {
      const key = [...about, ...Object.values(look)].join("/");
      const drawn = model.get(what === "talk" ? "pictures" : "branch_picture");
      const known = ui.asked[what] === key || drawn?.key === key;
      ui.asked[what] = key;
      if (!known) model.send({ do: "pictures", what, key, ...look });
    };
    const theme = dark() ? "dark" : "light";
    ask("talk", { theme, wide: step(room("chain"), 940), side: step(room("deal"), 640) },
      view.attempt, view.turns.length);
    const b = view.what_if;
    if (b?.over && room("branch"))
      ask("branch", { theme, side: step(room("branch"), 640) }, view.attempt, b.turn,
        ...b.turns.map((turn) => turn.say + turn.act + turn.offer.map((row) => row.option)));
  }

  /** Let Python get ready for what comes next, while the learner reads. */
  function ready() {
    const view = model.get("view");
    if (!view.over && view.turns.length < 2) model.send({ do: "ready" });
  }

  /** Do an act in the talk or in a branch. */
  function act(scope, message) {
    const turn = scope === "talk" ? model.get("view").turns.length : Number(scope.split("-")[1]);
    const said = message.do === "offer" && ui.typed(scope) ? { say: ui.box(scope).value } : {};
    const full = { ...said, ...message };
    send(scope === "talk" ? { ...full, turn } : { ...full, do: "what_if", turn }, scope);
  }

  function settle() {
    const view = model.get("view");
    const { id, ok } = view.seen;
    const inside = root.contains(document.activeElement);
    let focus = null;
    let scope = "talk";
    if (ui.pending && ui.pending.id === id) {
      ({ scope } = ui.pending);
      clearTimeout(ui.pending.timer);
      ui.pending = null;
      if (ok) {
        const box = ui.box(scope);
        if (box) (box.value = ""), grow(box);
        delete ui.asks[scope];
      }
      if (scope === "talk" ? view.over : view.what_if?.over) // the box is gone
        focus = scope === "talk" ? ENDED : BRANCH_ENDED;
    }
    if (id === ui.weighed || view.turns.length !== ui.turns) ui.drafts = {};
    if (view.turns.length !== ui.turns) ready();
    ui.turns = view.turns.length;
    const before = root.querySelectorAll("[role=log] .wh-turn").length;
    draw(focus);
    if (inside && !root.contains(document.activeElement)) ui.box(scope)?.focus();
    if (root.querySelectorAll("[role=log] .wh-turn").length > before) toNewest();
    if (id) toBox();
  }

  /** Keep the box in sight while the learner is in it: what comes above pushes it down. */
  const toBox = () => {
    const { activeElement: at } = document;
    if (root.contains(at) && at.nodeName === "TEXTAREA")
      at.closest(".wh-compose").scrollIntoView({ block: "nearest" });
  };

  const toNewest = () => {
    for (const log of root.querySelectorAll("[role=log]")) log.scrollTop = log.scrollHeight;
  };

  const grow = (box) => {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight + 2, 220)}px`;
  };

  function say(scope) {
    if (ui.waits(scope)) return;
    const box = ui.box(scope);
    if (!box.value.trim()) return box.focus();
    act(scope, { do: "say", say: box.value });
  }

  function offerOf(scope) {
    const fields = root.querySelectorAll(`select[data-scope="${scope}"]`);
    return Object.fromEntries([...fields].map((f) => [f.dataset.issue, f.value]));
  }

  function weigh(scope, offer) {
    if (ui.asks[scope] === "offer") delete ui.asks[scope]; // another offer, another question
    ui.drafts = { [scope]: offer };
    ui.weighed = send({ do: "weigh", offer, what_if: scope !== "talk" });
  }

  function openBranch(turn, line = "") {
    const scope = `branch-${turn}`;
    ui.after = () => {
      const box = ui.box(scope);
      if (!box) return;
      if (line && !box.value) (box.value = line), grow(box);
      box.focus({ preventScroll: true });
      box.closest(".wh-branch").scrollIntoView({ block: "start" });
    };
    send({ do: "open_branch", turn });
  }

  const doings = {
    offer: ({ scope, ask }) => {
      const put = () => act(scope, { do: "offer", offer: offerOf(scope) });
      if (ask && ui.drafts[scope]) { // what was chosen last is still being weighed
        const late = setTimeout(() => ui.after === go && ((ui.after = null), put()), WEIGH);
        const go = () => (clearTimeout(late), doings.offer({ scope, ask }));
        ui.after = go;
        return;
      }
      const view = model.get("view");
      const { doubt } = (scope === "talk" ? view : view.what_if).table;
      if (ask && doubt) doings.ask({ scope, ask });
      else put();
    },
    accept: ({ scope }) =>
      act(scope, scope === "talk" ? { do: "accept" } : { do: "accept", accept: true }),
    walk_away: ({ scope }) =>
      act(scope, scope === "talk" ? { do: "walk_away" } : { do: "walk_away", walk_away: true }),
    ask: ({ scope, ask }) => {
      ui.asks[scope] = ask;
      draw(`[data-scope="${scope}"] .wh-confirm [data-do=unask]`);
    },
    unask: ({ scope, back }) => {
      delete ui.asks[scope];
      draw(`[data-ask="${back}"][data-scope="${scope}"]`);
    },
    copy: ({ scope }) => {
      const view = model.get("view");
      ui.after = () => root.querySelector(`select[data-scope="${scope}"]`)?.focus(); // it goes away
      weigh(scope, (scope === "talk" ? view : view.what_if).table.theirs.package);
    },
    go: ({ turn }) => {
      const line = root.querySelector(`[data-key="turn-${turn}"]`);
      line?.scrollIntoView({ block: "center" });
      line?.focus({ preventScroll: true });
    },
    open_branch: ({ turn }) => openBranch(Number(turn)),
    try: ({ turn }) => openBranch(Number(turn), model.get("view").review.missed.better),
    close_branch: () => {
      const { turn } = model.get("view").what_if;
      ui.after = () =>
        root.querySelector(`[data-do=open_branch][data-turn="${turn}"]`)?.focus();
      send({ do: "close_branch" });
    },
    clear_branch: ({ turn }) => {
      ui.after = () => ui.box(`branch-${turn}`)?.focus();
      send({ do: "clear_branch", turn: Number(turn) });
    },
    restart: () => {
      ui.after = () => ui.box("talk")?.focus();
      send({ do: "restart" });
    },
  };
  root.addEventListener("click", (event) => {
    const hit = event.target.closest?.("[data-do]");
    if (hit && !hit.disabled && root.contains(hit)) doings[hit.dataset.do]?.(hit.dataset);
  });
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    say(event.target.dataset.scope);
  });
  root.addEventListener("change", (event) => {
    const { scope, issue } = event.target.dataset;
    if (issue) weigh(scope, offerOf(scope));
  });
  root.addEventListener("input", (event) => {
    if (event.target.nodeName !== "TEXTAREA") return;
    grow(event.target);
    draw();
  });
  root.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      // Saving belongs to the notebook: hand the keys on from outside the panel.
      event.preventDefault();
      event.stopPropagation();
      const { ctrlKey, metaKey, shiftKey, altKey, key, code, keyCode } = event;
      const init = { ctrlKey, metaKey, shiftKey, altKey, key, code, keyCode, bubbles: true,
        cancelable: true };
      el.parentElement?.dispatchEvent(new KeyboardEvent("keydown", init));
      return;
    }
    event.stopPropagation();
    const { target } = event;
    if (event.key === "Escape") {
      const group = target.closest(".wh-confirm");
      group?.querySelector("[data-do=unask]")?.click();
    } else if (event.key === "Enter" && target.nodeName === "TEXTAREA" && !event.shiftKey
      && !event.isComposing) {
      event.preventDefault();
      say(target.dataset.scope);
    }
  });
  for (const kind of ["keyup", "keypress"])
    root.addEventListener(kind, (event) => event.stopPropagation());

  const update = () => {
    settle();
    const after = ui.after;
    ui.after = null;
    after?.();
    wish();
  };
  el.append(root);
  draw();
  ready();
  model.on("change:view", update);
  const redraw = () => draw();
  model.on("change:pictures change:branch_picture", redraw);
  const themed = new MutationObserver(wish);
  themed.observe(document.body, { attributes: true });
  let later;
  let width = 0; // lines break anew when it changes, and the newest could go out of sight
  const resized = new ResizeObserver(([{ contentRect }]) => {
    if (contentRect.width !== width) toNewest();
    width = contentRect.width;
    clearTimeout(later);
    later = setTimeout(wish, 250);
  });
  resized.observe(root);
  return () => {
    resized.disconnect();
    themed.disconnect();
    clearTimeout(later);
    clearTimeout(ui.pending?.timer);
    model.off("change:view", update);
    model.off("change:pictures change:branch_picture", redraw);
  };
}

export default { render };

// The what-if boxes and the highlighting of a report. The least fixpoint is the one of the Java
// class Fixpoint: count what a gate still misses, and let it hold when nothing is left.
"use strict";
(function (root) {
  const MOST_CHOICES = 12;

  /** Which nodes hold when those in `off` never do. */
  function fixpoint(model, off) {
    const size = model.thresholds.length;
    const missing = model.thresholds.slice();
    const holds = new Uint8Array(size);
    const trail = [];
    const reach = (node) => {
      if (!holds[node] && !off.has(node) && missing[node] <= 0) {
        holds[node] = 1;
        trail.push(node);
      }
    };
    for (let node = 0; node < size; node++) {
      reach(node);
    }
    for (let at = 0; at < trail.length; at++) {
      for (const user of model.users[trail[at]]) {
        missing[user]--;
        reach(user);
      }
    }
    return holds;
  }

  function prepare(model) {
    model.users = model.thresholds.map(() => []);
    model.inputs.forEach((inputs, node) => inputs.forEach((input) => model.users[input].push(node)));
    return model;
  }

  /** The nodes that a set of mitigations turns off. */
  function blocked(model, chosen) {
    const off = new Set();
    for (const mitigation of model.mitigations) {
      if (chosen.has(mitigation.name)) {
        mitigation.blocks.forEach((node) => off.add(node));
      }
    }
    return off;
  }

  /** "reachable", "unreachable", or "open" where the graph alone cannot tell. */
  function verdict(model, name, off) {
    const goal = model.goals.find((each) => each.name === name);
    if (!goal) {
      return "unreachable";
    }
    const generous = fixpoint(model, off);
    if (!generous[goal.node] || model.required.some((node) => !generous[node])) {
      return "unreachable";
    }
    if (goal.limited) {
      return "open";
    }
    const both = model.choices.filter((pair) => pair[0] >= 0 && pair[1] >= 0);
    const choices = model.required.length > 0 ? model.choices : both;
    if (choices.length > MOST_CHOICES) {
      return "open";
    }
    for (let values = 0; values < 1 << choices.length; values++) {
      const fixed = new Set(off);
      choices.forEach((pair, at) => fixed.add(pair[(values >> at) & 1]));
      const holds = fixpoint(model, fixed);
      if (holds[goal.node] && model.required.every((node) => holds[node])) {
        return "reachable";
      }
    }
    return "unreachable";
  }

  /** What is off when only the propositions of a path may hold. */
  function outside(model, members, off) {
    const inside = new Set(members);
    const all = new Set(off);
    model.propositions.forEach((name, node) => {
      if (name && !inside.has(name)) {
        all.add(node);
      }
    });
    return all;
  }

  root.aisc = { prepare, blocked, verdict, outside };
  const data = root.document && root.document.getElementById("model");
  if (!data) {
    return;
  }
  // Read when first needed: until a box is ticked, the page shows what Java found.
  let read = null;
  const model = () => (read = read || prepare(JSON.parse(data.textContent)));
  const boxes = [...document.querySelectorAll("input[type=checkbox]")];
  const WORDS = { open: "not decided here" };

  function update() {
    const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const off = blocked(model(), chosen);
    document.querySelectorAll("[data-goal]").forEach((badge) => {
      const found = verdict(model(), badge.dataset.goal, off);
      const word = WORDS[found] || found;
      if (badge.textContent !== word) {
        badge.textContent = word;
        badge.className = "badge " + (found === "open" ? "unknown" : found);
      }
    });
    model().paths.forEach((paths) => {
      paths.members.forEach((path, number) => {
        const closed =
          verdict(model(), paths.goal, outside(model(), path.propositions, off)) === "unreachable";
        marked(paths.goal + "/" + number).forEach((each) => each.classList.toggle("stopped", closed));
      });
    });
    const sum = document.getElementById("cost");
    if (sum) {
      sum.textContent = total(boxes.filter((box) => box.checked).map((box) => box.dataset.cost));
    }
  }

  /** Adds decimal numbers exactly: they are spelt with at most so many digits after the point. */
  function total(costs) {
    const digits = Math.max(0, ...costs.map((cost) => (cost.split(".")[1] || "").length));
    const sum = costs
      .map((cost) => {
        const [whole, part] = cost.split(".");
        return BigInt(whole + (part || "").padEnd(digits, "0"));
      })
      .reduce((a, b) => a + b, 0n)
      .toString()
      .padStart(digits + 1, "0");
    const fraction = sum.slice(sum.length - digits).replace(/0+$/, "");
    return sum.slice(0, sum.length - digits) + (digits && fraction ? "." + fraction : "");
  }

  function marked(id) {
    return [...document.querySelectorAll("[data-path]")].filter((each) => each.dataset.path === id);
  }

  function light(id) {
    const slash = id.lastIndexOf("/");
    const paths = model().paths.find((each) => each.goal === id.slice(0, slash));
    const path = paths.members[Number(id.slice(slash + 1))];
    const lit = new Set([...path.propositions, ...path.conditions, ...path.nodes, paths.goal]);
    marked(id).forEach((each) => each.classList.add("lit"));
    document.querySelectorAll("svg.graph").forEach((graph) => {
      graph.classList.add("lighting");
      graph.querySelectorAll("[data-n]").forEach((node) => {
        node.classList.toggle("lit", lit.has(node.dataset.n));
      });
      graph.querySelectorAll("[data-from]").forEach((edge) => {
        edge.classList.toggle("lit", lit.has(edge.dataset.from) && lit.has(edge.dataset.to));
      });
    });
  }

  function dark() {
    document.querySelectorAll(".lit").forEach((each) => each.classList.remove("lit"));
    document.querySelectorAll(".lighting").forEach((each) => each.classList.remove("lighting"));
  }

  for (const each of document.querySelectorAll("[data-path]")) {
    for (const event of ["mouseenter", "focusin"]) {
      each.addEventListener(event, () => {
        dark();
        light(each.dataset.path);
      });
    }
    for (const event of ["mouseleave", "focusout"]) {
      each.addEventListener(event, dark);
    }
  }
  for (const button of document.querySelectorAll("[data-show]")) {
    button.addEventListener("click", () => {
      const template = document.getElementById(button.dataset.show);
      button.replaceWith(template.content.cloneNode(true));
      template.remove();
    });
  }
  root.addEventListener("beforeprint", () => {
    document.querySelectorAll("details").forEach((each) => (each.open = true));
  });
  document.body.classList.add("scripted");
  boxes.forEach((box) => box.addEventListener("change", update));
})(globalThis);

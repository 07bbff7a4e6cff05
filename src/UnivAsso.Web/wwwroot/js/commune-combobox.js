// Suggests communes while typing (ARIA 1.2 combobox, list autocomplete). Without it the words alone are posted.
const quietMs = 200;

for (const root of document.querySelectorAll("[data-combobox]")) {
  start(root);
}

function start(root) {
  const input = root.querySelector("input[type=text]");
  const code = root.querySelector("[data-combobox-value]");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let options = [];
  let active = -1;
  let timer = 0;
  let request = null;

  list.id = `${input.id}-suggestions`;
  list.className = "combobox__list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Communes proposées");
  list.hidden = true;
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.after(list, status);

  input.addEventListener("input", () => {
    code.value = "";
    clearTimeout(timer);
    timer = setTimeout(ask, quietMs);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", onKey);
  // The list must not take the focus from the box before the click is counted.
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const chosen = event.target.closest("[role=option]");
    if (chosen) choose(Number(chosen.dataset.rank));
  });

  async function ask() {
    const words = input.value.trim();
    request?.abort();
    if (words.length < 2) {
      close();
      return;
    }

    request = new AbortController();
    try {
      const response = await fetch(`${root.dataset.combobox}?q=${encodeURIComponent(words)}`, { signal: request.signal });
      if (!response.ok) throw new Error(`status ${response.status}`);
      show(await response.json());
    } catch (error) {
      // An older question was overtaken by a newer one: its answer no longer matters.
      if (error.name === "AbortError") return;
      close();
      status.textContent = "Les propositions ne répondent pas. Écrivez le nom de la commune : nous la retrouverons.";
    }
  }

  function show(found) {
    if (document.activeElement !== input) return;
    options = found;
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...found.map((commune, rank) => {
      const item = document.createElement("li");
      item.id = `${list.id}-${rank}`;
      item.className = "combobox__option";
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.rank = rank;
      item.textContent = commune.label;
      return item;
    }));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = found.length === 0
      ? "Aucune commune trouvée."
      : `${found.length} commune${found.length > 1 ? "s" : ""} proposée${found.length > 1 ? "s" : ""}. Flèches pour parcourir, Entrée pour choisir.`;
  }

  function onKey(event) {
    if (event.key === "Escape") {
      if (!list.hidden) event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) {
        if (event.key === "ArrowDown") ask();
        return;
      }

      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      mark((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length);
    } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
      event.preventDefault();
      choose(active);
    }
  }

  function mark(rank) {
    active = rank;
    for (const [index, item] of [...list.children].entries()) {
      item.setAttribute("aria-selected", String(index === rank));
    }

    input.setAttribute("aria-activedescendant", list.children[rank].id);
    list.children[rank].scrollIntoView({ block: "nearest" });
  }

  function choose(rank) {
    input.value = options[rank].label;
    code.value = options[rank].code;
    close();
    status.textContent = `${options[rank].label}, choisie.`;
    // Autosave listens to the form, and a value set by script tells nobody.
    code.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
}

// Saves a form while it is being filled in, and says so; a failure is shown, and the long texts are kept in this browser.
const quietMs = 2000;
const sentKey = "univasso:sent";

forgetWhatWasSent();

for (const form of document.querySelectorAll("form[data-autosave-url]")) {
  start(form);
}

function start(form) {
  const key = `univasso:${location.pathname}`;
  const line = document.createElement("div");
  const words = document.createElement("p");
  const retry = document.createElement("button");
  let timer = 0;
  let saving = false;
  let again = false;
  let sending = false;

  words.setAttribute("role", "status");
  line.className = "autosave";
  retry.type = "button";
  retry.className = "btn btn-outline-primary";
  retry.textContent = "Enregistrer maintenant";
  retry.hidden = true;
  retry.addEventListener("click", save);
  line.append(words, retry);
  (form.querySelector(".actions") ?? form.lastElementChild).before(line);
  restore();

  form.addEventListener("input", event => {
    if (event.target.type === "file") return;
    clearTimeout(timer);
    timer = setTimeout(save, quietMs);
  });
  // The copy stays until a page has really answered: leaving for a server that is down must lose nothing.
  form.addEventListener("submit", () => {
    sending = true;
    clearTimeout(timer);
    keep();
  });
  addEventListener("pageshow", () => { sending = false; });

  async function save() {
    clearTimeout(timer);
    if (sending) return;
    if (saving) {
      again = true;
      return;
    }

    saving = true;
    try {
      const response = await fetch(form.dataset.autosaveUrl, {
        method: "POST",
        body: withoutFiles(new FormData(form)),
        headers: { "X-Autosave": "1", Accept: "application/json" },
        credentials: "same-origin",
        redirect: "error",
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const { savedAt, stamp } = await response.json();
      const field = form.elements.namedItem("Stamp");
      if (field && stamp) field.value = stamp;
      tell(`Enregistré à ${savedAt}`, false);
      forget();
    } catch {
      keep();
      tell("Non enregistré : vos réponses restent sur cet écran.", true);
    } finally {
      saving = false;
      if (again) {
        again = false;
        timer = setTimeout(save, quietMs);
      }
    }
  }

  function tell(text, failed) {
    words.textContent = text;
    retry.hidden = !failed;
    line.classList.toggle("autosave--failed", failed);
  }

  function texts() {
    return [...form.querySelectorAll("textarea[data-keep]")];
  }

  function keep() {
    const copy = Object.fromEntries(texts().map(area => [area.name, area.value]));
    try {
      sessionStorage.setItem(key, JSON.stringify(copy));
      if (sending) sessionStorage.setItem(sentKey, key);
    } catch {
      // The browser refuses storage (private window, quota): the texts are still on the screen, which the message says.
      return;
    }
  }

  function forget() {
    sessionStorage.removeItem(key);
  }

  function restore() {
    const kept = sessionStorage.getItem(key);
    if (!kept) return;
    const copy = JSON.parse(kept);
    const changed = texts().filter(area => copy[area.name] && copy[area.name] !== area.value);
    for (const area of changed) {
      area.value = copy[area.name];
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }

    if (changed.length) tell("Nous avons retrouvé ce que vous aviez écrit sur cet écran.", true);
    else forget();
  }
}

// A page of the site that answers well after a form was sent means that its texts arrived.
function forgetWhatWasSent() {
  const key = sessionStorage.getItem(sentKey);
  if (!key) return;
  sessionStorage.removeItem(sentKey);
  const [visit] = performance.getEntriesByType("navigation");
  if (!visit?.responseStatus || visit.responseStatus < 400) sessionStorage.removeItem(key);
}

function withoutFiles(data) {
  for (const [name, value] of [...data]) {
    if (value instanceof File) data.delete(name);
  }

  return data;
}

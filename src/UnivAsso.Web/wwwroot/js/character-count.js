// Tells how many characters are left. The server has the last word; nothing is cut here.
const numbers = new Intl.NumberFormat("fr-FR");

for (const area of document.querySelectorAll("textarea[data-max-length]")) {
  const limit = Number(area.dataset.maxLength);
  const shown = document.getElementById(`${area.id}-limit`);
  const spoken = document.createElement("span");
  const visible = document.createElement("span");
  let timer = 0;
  // The eye follows each key; the ear hears the count only once typing rests. The description still names the limit.
  visible.setAttribute("aria-hidden", "true");
  spoken.className = "visually-hidden";
  spoken.setAttribute("role", "status");
  const limitWords = document.createElement("span");
  limitWords.className = "visually-hidden";
  limitWords.textContent = shown.textContent;
  shown.replaceChildren(limitWords, visible);
  shown.after(spoken);
  area.addEventListener("input", () => {
    update();
    clearTimeout(timer);
    timer = setTimeout(() => { spoken.textContent = visible.textContent; }, 1000);
  });
  update();

  function update() {
    // The server counts a line break as two characters, as forms send it.
    const left = limit - area.value.replace(/\r?\n/g, "\r\n").length;
    const count = numbers.format(Math.abs(left));
    const plural = Math.abs(left) > 1 ? "s" : "";
    visible.textContent = left >= 0 ? `Il vous reste ${count} caractère${plural}.` : `${count} caractère${plural} de trop.`;
    shown.classList.toggle("field__limit--over", left < 0);
  }
}

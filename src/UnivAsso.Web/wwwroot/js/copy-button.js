// Copies the text a button carries, and says it in the button itself.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("button[data-copy]")) {
    const label = button.querySelector("[data-copy-label]");
    const words = label.textContent;
    label.setAttribute("role", "status");
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
        label.textContent = "Copié";
      } catch {
        label.textContent = "Copie refusée par le navigateur";
      }

      setTimeout(() => { label.textContent = words; }, 4000);
    });
  }
}

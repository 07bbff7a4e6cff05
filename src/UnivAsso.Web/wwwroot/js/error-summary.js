// Brings the reader to what is to review, then from each point straight into its field.
const summary = document.querySelector("[data-error-summary]");
const controls = "input:not([type=hidden]), textarea, select";

if (summary) {
  summary.focus();
  summary.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']");
    const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target) return;
    const control = target.matches(controls) ? target : target.querySelector(controls);
    if (!control) return;
    event.preventDefault();
    // The question matters as much as its box: bring its label into view first.
    (control.closest(".field") ?? control).scrollIntoView({ block: "start" });
    control.focus({ preventScroll: true });
  });
}

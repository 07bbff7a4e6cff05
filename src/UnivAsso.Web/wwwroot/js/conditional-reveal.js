// Current browsers show and hide these questions by CSS (:has); this does it for the others.
if (!CSS.supports("selector(:has(*))")) {
  for (const block of document.querySelectorAll("[data-reveal-for]")) {
    const option = document.getElementById(block.dataset.revealFor);
    const update = () => {
      block.hidden = !option.checked && !block.querySelector("[aria-invalid=true], .field--error");
    };
    option.closest("fieldset").addEventListener("change", update);
    update();
  }
}

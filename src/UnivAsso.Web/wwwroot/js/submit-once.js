// A second press changes nothing on the server; here it is only made visible that the first one counts.
const busy = "aria-disabled";

document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.hasAttribute("data-sent")) {
    event.preventDefault();
    return;
  }

  form.setAttribute("data-sent", "");
  event.submitter?.setAttribute(busy, "true");
});

// Back from the next page, or from the browser's own cache: the form may be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    form.removeAttribute("data-sent");
    form.querySelectorAll(`[${busy}]`).forEach(button => button.removeAttribute(busy));
  }
});

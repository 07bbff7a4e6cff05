// Applies a filter as soon as it changes, without leaving the filter; the button still does the same.
const form = document.querySelector("form[data-filter-form]");

if (form && document.getElementById("resultats")) {
  const spoken = document.createElement("p");
  let request = null;
  let shown = form.dataset.filterForm;
  spoken.className = "visually-hidden";
  spoken.setAttribute("role", "status");
  form.after(spoken);
  form.addEventListener("change", apply);
  // A link inside the page comes here too: only other filters need another page.
  addEventListener("popstate", follow);
  // « Suivant » may have been pressed before this script could hear it.
  follow();

  function follow() {
    if (location.search !== shown) location.reload();
  }

  async function apply() {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== "")).toString();
    // The address of the form may have a query of its own, for when nothing is asked; what is asked takes its place, as without scripts.
    const url = new URL(form.action);
    if (query) url.search = query;
    const results = document.getElementById("resultats");
    request?.abort();
    request = new AbortController();
    results.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(url, { signal: request.signal, headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.getElementById("resultats");
      if (!response.ok || !fresh) throw new Error(`status ${response.status}`);
      results.replaceWith(fresh);
      history.pushState(null, "", url);
      shown = location.search;
      spoken.textContent = fresh.querySelector("[data-result-count]")?.textContent ?? "";
    } catch (error) {
      // A newer change has taken over this one.
      if (error.name === "AbortError") return;
      // The plain way shows the page, or the reason why there is none.
      form.submit();
    }
  }
}

// Lets a person see the password being typed; without scripts the field stays a plain password field.
for (const input of document.querySelectorAll("input[data-password]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-link";
  button.setAttribute("aria-controls", input.id);
  const show = (visible) => {
    input.type = visible ? "text" : "password";
    button.textContent = visible ? "Masquer le mot de passe" : "Afficher le mot de passe";
  };
  button.addEventListener("click", () => show(input.type === "password"));
  // A browser that kept the field as text would store the password as an ordinary answer.
  input.form?.addEventListener("submit", () => show(false));
  show(false);
  input.after(button);
}

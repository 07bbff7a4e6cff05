// Nothing here is needed to use the site: each module improves something that already works without it.
import "./autosave.js";
import "./character-count.js";
import "./commune-combobox.js";
import "./conditional-reveal.js";
import "./copy-button.js";
import "./error-summary.js";
import "./filter-form.js";
import "./french-spaces.js";
import "./submit-once.js";

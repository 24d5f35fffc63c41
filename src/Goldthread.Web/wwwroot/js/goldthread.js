// Starts GOV.UK Frontend. A browser that loads this module at all is one that GOV.UK Frontend supports.
// The body classes are set here because the content security policy forbids inline script.
import { initAll } from "./govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

// On a phone a list begins with its rows; the filters are one press away. Without script they stand open above it.
if (window.matchMedia("(max-width: 640px)").matches) {
  for (const filters of document.querySelectorAll("details.filters")) {
    filters.open = false;
  }
}

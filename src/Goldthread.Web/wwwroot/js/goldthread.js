// Starts GOV.UK Frontend. A browser that loads this module at all is one that GOV.UK Frontend supports.
// The body classes are set here because the content security policy forbids inline script.
import { initAll, Radios } from "./govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

// GOV.UK Frontend says on a radio whether it opens a question. ARIA knows no such word for a radio, so a screen reader may
// say anything or nothing; what is opened follows the radio in the page and is found there.
const revealAsTold = Radios.prototype.syncConditionalRevealWithInputState;
Radios.prototype.syncConditionalRevealWithInputState = function (radio) {
  revealAsTold.call(this, radio);
  radio.removeAttribute("aria-expanded");
};
initAll();

// On a phone a list begins with its rows; the filters are one press away. Without script they stand open above it.
if (window.matchMedia("(max-width: 640px)").matches) {
  for (const filters of document.querySelectorAll("details.filters")) {
    filters.open = false;
  }
}

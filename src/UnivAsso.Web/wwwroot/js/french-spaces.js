// French sets a space before « ? ! : ; » and inside quotation marks; a line must not break there.
const kept = "textarea, pre, code, script, style";
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);

while (walker.nextNode()) {
  const text = walker.currentNode;
  const words = text.data.replace(/ (?=[?!:;»])|(?<=«) /g, "\u00a0");
  if (words !== text.data && !text.parentElement.closest(kept)) text.data = words;
}

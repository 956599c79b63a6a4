// On the pages of the comparison: what an address names may be folded, or may have moved from one page to others, whose links then say what they hold.
function turnToPart() {
  const name = location.hash.slice(1);
  if (!name) return;
  const part = document.getElementById(name);
  let fold = part?.closest('details');
  for (; fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  if (part?.closest('details')) part.scrollIntoView();
  const link = part ? null : /** @type {HTMLAnchorElement | null} */ (document.querySelector(`[data-holds~="${CSS.escape(name)}"]`));
  if (link) location.replace(`${link.href}#${name}`);
}
addEventListener('hashchange', turnToPart);
turnToPart();

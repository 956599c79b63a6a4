// Links before the app is there: the document of the next page is fetched and its parts are put in the place of this one's, which is sooner than a page
// that starts from nothing. The app, once it has come, takes over whichever page it finds (loader.js waits with its start while one is on its way).
const root = document.documentElement;
const DEADLINE = 8_000;
// This file lies beside the pages: its own address says where the site is.
const base = new URL('./', import.meta.url).pathname;
/** The page on screen. */
let shown = location.pathname;
/** @type {AbortController | undefined} */
let underWay;

// From then on links are the app's; or the browser's, where it did not start.
const isOver = () => 'starting' in root.dataset || 'failed' in root.dataset;

/**
 * The link to another page of ours on which was clicked, without any key that would open it elsewhere. One to a section is the browser's.
 * @param {MouseEvent} event
 * @returns {HTMLAnchorElement | undefined}
 */
function followed(event) {
  if (event.defaultPrevented || event.button || event.metaKey || event.altKey || event.ctrlKey || event.shiftKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin || link.hash || link.search) return undefined;
  const { pathname } = link;
  return pathname !== shown && pathname.startsWith(base) && pathname.endsWith('/') ? link : undefined;
}

/**
 * @param {string} text
 * @param {string} before
 * @param {string} after
 * @returns {string} what stands between the two; throws where they are not there
 */
function between(text, before, after) {
  const from = text.indexOf(before) + before.length;
  const to = text.indexOf(after, from);
  if (from < before.length || to < 0) throw new Error(`No ${before}`);
  return text.slice(from, to);
}

/**
 * What the build has written, as nodes. (The policy of loader.js looks through it.)
 * @param {string} html
 * @returns {DocumentFragment}
 */
function parsed(html) {
  const template = document.createElement('template');
  // eslint-disable-next-line no-restricted-properties -- It is our own page, which a click without us would have opened.
  template.innerHTML = html;
  return template.content;
}

/**
 * Puts a page in the place of this one. It is cut out of its document as bin/site has written it; throws, before anything is changed, where it is not
 * such a one, or is of another build.
 * @param {string} html
 * @param {string} address
 */
function put(html, address) {
  const build = '<meta name="build" content="';
  const own = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="build"]')).content;
  if (between(html, build, '"') !== own) throw new Error('Another build');
  const app = /** @type {HTMLElement} */ (document.getElementById('app'));
  const elements = between(html, '<div id="app" data-elements="', '"');
  const body = parsed(between(html, `<div id="app" data-elements="${elements}">`, '</div><div id="start-failed"'));
  const title = parsed(between(html, '<title>', '</title>'));
  // Not in a script element: what goes into one would have to be let through.
  const block = document.createElement('div');
  block.id = 'page';
  block.hidden = true;
  block.textContent = between(html, '<script type="application/json" id="page">', '</script>');

  app.replaceChildren(body);
  app.dataset.elements = elements;
  document.getElementById('page')?.replaceWith(block);
  // Of a number, as the app names its entries (src/platform/scroll.rs).
  history.pushState(Date.now(), '', address);
  document.title = title.textContent ?? '';
  shown = location.pathname;
  scrollTo(0, 0);
  const heading = app.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

document.addEventListener('click', async (event) => {
  const link = isOver() ? undefined : followed(event);
  if (!link) return;
  event.preventDefault();
  underWay?.abort();
  const mine = new AbortController();
  underWay = mine;
  root.dataset.following = '';
  const { href } = link;
  try {
    const timer = setTimeout(() => mine.abort(), DEADLINE);
    const answer = await fetch(href, { signal: mine.signal });
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    const html = await answer.text();
    clearTimeout(timer);
    if (underWay === mine) put(html, href);
  } catch {
    // Too slow, no network, something else than expected: the browser knows what to do and to say.
    if (underWay === mine) location.assign(href);
  }
  if (underWay !== mine) return;
  delete root.dataset.following;
  document.dispatchEvent(new Event('beyond-two-followed'));
});

// Back and Forward between pages that were put here are the app's, once it is there.
addEventListener('popstate', () => {
  if (!isOver() && location.pathname !== shown) location.reload();
});

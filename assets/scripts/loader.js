// Starts the app on a page that can already be read. Whatever goes wrong here, the words stay; the reader is told in one line.
const root = document.documentElement;
// Until then the styles tell it by themselves, after a while.
root.dataset.js = '';
// No HTML is made from a string, and no worker started, unless this lets it through (require-trusted-types-for in the policy): what the build has
// written acts on nothing, so whatever would act is refused.
const ELEMENTS = /^\/?(animate\w*|base|embed|iframe|link|meta|object|script|set)$/i;
const ATTRIBUTES = /^(on.*|(form)?action|srcdoc)$/i;
const PLACES = /^(.*:)?(href|src)$/i;
const SCHEMES = /^(https?|mailto|sms|tel):/i;
// What acts cannot do without one of these, wherever it stands: most HTML has none and is not read further.
const PERHAPS =
  /[\s"'/](on\w+|(form)?action|srcdoc)\s*=|<\/?(animate|base|embed|iframe|link|meta|object|script|set)|(href|src)\s*=\s*["']?(?!(https?|mailto|sms|tel):)[^"'/?#>]*[:&]/i;
const TAG = /<(\/?[a-z][^\s"'<>/=]*)/iy;
const COMMENT = /<!(--(?!-?>)((?!--!?>)[^])*--)?>/y;
const ATTRIBUTE = /[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/y;
const END = /[\s/]*>/y;

/**
 * Reads HTML tag by tag, so that what somebody typed into a field ("once = 50", "<3") is never taken for an attribute. A tag that is not written
 * as the build writes them is refused.
 * @param {string} html
 * @returns {boolean} whether anything in it would act
 */
function acts(html) {
  let at = 0;
  /** @param {RegExp} pattern */
  const next = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(html);
    if (found) at = pattern.lastIndex;
    return found;
  };
  for (;;) {
    at = html.indexOf('<', at);
    if (at < 0) return false;
    if (!/[a-z/!?]/i.test(html.charAt(at + 1))) {
      at += 1;
      continue;
    }
    if (next(COMMENT)) continue;
    const tag = next(TAG);
    if (!tag || ELEMENTS.test(tag[1] ?? '')) return true;
    for (let attribute = next(ATTRIBUTE); attribute; attribute = next(ATTRIBUTE)) {
      const [, name = '', ...values] = attribute;
      const [scheme = ''] = values.join('').split(/[/?#]/, 1);
      if (ATTRIBUTES.test(name) || (PLACES.test(name) && /[:&]/.test(scheme) && !SCHEMES.test(scheme))) return true;
    }
    if (!next(END)) return true;
  }
}

window.trustedTypes?.createPolicy('default', {
  createHTML: (html) => (PERHAPS.test(html) && acts(html) ? null : html),
  createScriptURL: (script) => (script === new URL('sw.js', import.meta.url).pathname ? script : null),
});

/**
 * @param {string} name
 * @returns {string} what bin/site has written into the head
 */
const address = (name) => /** @type {HTMLMetaElement} */ (document.querySelector(`meta[name="${name}"]`)).content;

/** @param {boolean} shown */
function showNotice(shown) {
  const notice = document.getElementById('start-failed');
  if (notice) notice.hidden = !shown;
}

function failed() {
  if ('ready' in root.dataset) return;
  root.dataset.failed = '';
  showNotice(true);
}

new MutationObserver((_, observer) => {
  if (!('ready' in root.dataset)) return;
  observer.disconnect();
  delete root.dataset.failed;
  showNotice(false);
}).observe(root, { attributes: true, attributeFilter: ['data-ready'] });

// A panic traps, and so does a memory that is full. An error of the browser that runs through the wasm uncaught leaves it as unsure of itself.
/** @param {unknown} error */
function breakIfTrapped(error) {
  const trap = globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
  if (!trap && !(error instanceof Error && /wasm-function/.test(error.stack ?? ''))) return;
  root.dataset.broken = '';
  showNotice(true);
}
addEventListener('error', (event) => breakIfTrapped(event.error));
addEventListener('unhandledrejection', (event) => breakIfTrapped(event.reason));

// After a panic nothing of the app answers any more, and its listeners must not take a click, an address or a form with
// them: links are the browser's own again, crisis help first, and a form that nobody hears would put its answers into the address.
/** @type {{ href: string, at: number } | undefined} */
let followed;
let wentBack = -Infinity;
const broken = () => 'broken' in root.dataset;
addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    if (broken()) event.stopImmediatePropagation();
    else followed = { href: link.href, at: performance.now() };
  },
  { capture: true },
);
addEventListener('submit', (event) => broken() && event.preventDefault(), { capture: true });
// A form that nobody has heard yet: the app sends it once it is there (src/platform/early_input.rs).
addEventListener('submit', (event) => {
  if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
  event.preventDefault();
  event.target.dataset.sent = '';
});
// Back and Forward change the address whether or not the app shows the page.
addEventListener('popstate', () => {
  followed = undefined;
  wentBack = performance.now();
  if (broken()) location.reload();
});
new MutationObserver((_, observer) => {
  observer.disconnect();
  // What the panic came with is done by the browser.
  if (followed && performance.now() - followed.at < 10_000 && followed.href !== location.href) location.assign(followed.href);
  else if (performance.now() - wentBack < 2_000) location.reload();
}).observe(root, { attributes: true, attributeFilter: ['data-broken'] });

/** @returns {boolean} whether something of ours is kept on this device, or in this tab */
function keepsSomething() {
  try {
    return [sessionStorage, localStorage].some((store) => Object.keys(store).some((name) => name.startsWith('beyond-two')));
  } catch {
    return false;
  }
}

/** The first sign of the reader. */
const firstMove = () =>
  new Promise((moved) => {
    for (const sign of ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll', 'focusin', 'click'])
      addEventListener(sign, moved, { capture: true, passive: true, once: true });
  });

/** Another page is on its way into the place of this one (first-links.js): it has the line to itself, and is the one that is taken over. */
async function linksSettled() {
  // What the reader has pressed is heard by all first.
  await new Promise((heard) => setTimeout(heard));
  if ('following' in root.dataset) await new Promise((done) => document.addEventListener('beyond-two-followed', done, { once: true }));
}

// A page that is for reading needs no app until its reader does something: what it will load stands in a template until then. Where something is kept,
// the app is to know of it from the start.
const later = document.getElementById('later');
if (later instanceof HTMLTemplateElement) {
  if (!keepsSomething()) await firstMove();
  await linksSettled();
  document.head.append(later.content);
}
// A slow line may still get there, so this only tells; it stops nothing.
setTimeout(failed, 20_000);

/**
 * Compiles the wasm while it comes. A host that calls it by another type is forgiven.
 * @param {string} file
 * @returns {Promise<WebAssembly.Module>}
 */
async function compiled(file) {
  const answer = await fetch(file);
  const isWasm = answer.headers.get('content-type') === 'application/wasm';
  return isWasm ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

try {
  /** @type {[App, WebAssembly.Module]} */
  const [app, wasm] = await Promise.all([import(address('app-js')), compiled(address('app-wasm'))]);
  await linksSettled();
  root.dataset.starting = '';
  await app.default({ module_or_path: wasm });
} catch (error) {
  failed();
  breakIfTrapped(error);
}

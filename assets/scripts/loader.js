// Starts the app on a page that can already be read. Whatever goes wrong here, the words stay; the reader is told in one line.
const root = document.documentElement;
// No HTML is made from a string, and no worker started, unless this lets it through (require-trusted-types-for in the policy): what the build has
// written acts on nothing, so whatever would act is refused.
const ACTS = /<(base|embed|iframe|link|meta|object|script)\b|<[^>]+[\s"'/]((on\w+|(form)?action)\s*=|srcdoc)|<[^>]+javascript:/i;
window.trustedTypes?.createPolicy('default', {
  createHTML: (html) => (ACTS.test(html) ? null : html),
  createScriptURL: (script) => (script === new URL('sw.js', import.meta.url).pathname ? script : null),
});

/**
 * @param {string} name
 * @returns {string} what bin/site has written into the head
 */
const address = (name) => /** @type {HTMLMetaElement} */ (document.querySelector(`meta[name="${name}"]`)).content;

function failed() {
  if ('ready' in root.dataset) return;
  root.dataset.failed = '';
  const notice = document.getElementById('start-failed');
  if (notice) notice.hidden = false;
}

// A slow line may still get there, so this only tells; it stops nothing.
setTimeout(failed, 20_000);
new MutationObserver((_, observer) => {
  if (!('ready' in root.dataset)) return;
  observer.disconnect();
  delete root.dataset.failed;
  const notice = document.getElementById('start-failed');
  if (notice) notice.hidden = true;
}).observe(root, { attributes: true, attributeFilter: ['data-ready'] });

try {
  /** @type {App} */
  const app = await import(address('app-js'));
  await app.default({ module_or_path: address('app-wasm') });
} catch (error) {
  failed();
}

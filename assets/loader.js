// Starts the app on a page that can already be read. Whatever goes wrong here, the words stay; the reader is told in one line.
const root = document.documentElement;
const address = (name) => document.querySelector(`meta[name="${name}"]`).content;

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
  const app = await import(address('app-js'));
  await app.default({ module_or_path: address('app-wasm') });
} catch (error) {
  failed();
}

// Leaving fast, and deleting: what a person entered goes first, then the page. A file of its own, so that both work before the app has
// started, and without it. Only what is ours is touched: other sites may live at the same address.
const OURS = /^beyond-two/;
const KEPT = 'beyond-two-kept';
const LOCKED = '["beyond-two-locked"';
const LEAVE_TO = 'beyond-two-leave-to';
const GONE = 'beyond-two-gone';
// This file lies beside the pages: its own address says where the site is. (assets/scripts/service-worker.js names its caches so.)
const CACHES = `beyond-two ${new URL('./', import.meta.url).pathname} `;
const TIME_BETWEEN_PRESSES = 5_000;

/**
 * Storage may be denied: then there is nothing in it either.
 * @template T
 * @param {() => T} action
 * @returns {T | undefined}
 */
function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/**
 * @param {Storage} storage
 * @param {(name: string, text: string | null) => boolean} [stays] what is left there
 */
function forget(storage, stays = () => false) {
  for (const name of Object.keys(storage)) {
    if (OURS.test(name) && !stays(name, storage.getItem(name))) storage.removeItem(name);
  }
}

/**
 * What is locked with a passphrase, and the address to leave to: they say nothing to a stranger.
 * @param {string} name
 * @param {string | null} text
 * @returns {boolean}
 */
const saysNothing = (name, text) => name === LEAVE_TO || (name === KEPT && !!text?.startsWith(LOCKED));

/** Clears the answers in this tab and on this device; tells the app, and the other tabs. */
function clear() {
  attempt(() => forget(sessionStorage));
  attempt(() => forget(localStorage, saysNothing));
  attempt(() => {
    localStorage.setItem(GONE, String(Date.now()));
    localStorage.removeItem(GONE);
  });
  document.dispatchEvent(new Event('beyond-two-cleared'));
}

/**
 * The address of the reader's own, where it can be reached; else our blank page. An installed app stays with itself.
 * @param {HTMLAnchorElement} link to the blank page
 * @returns {string}
 */
function whereTo(link) {
  const own = attempt(() => new URL(localStorage.getItem(LEAVE_TO) ?? ''));
  const installed = navigator.standalone || matchMedia('(display-mode: standalone)').matches;
  return own && /^https?:$/.test(own.protocol) && navigator.onLine && !installed ? own.href : link.href;
}

function leave() {
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector('a[data-leave]');
  if (!link) return;
  clear();
  // The browser may keep what stands in fields, or the page as it is, for when somebody goes back.
  for (const field of document.querySelectorAll('input, textarea, select')) {
    if (field instanceof HTMLSelectElement) field.selectedIndex = 0;
    else if (field instanceof HTMLTextAreaElement) field.value = '';
    else if (field instanceof HTMLInputElement) {
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.defaultChecked;
      else field.value = '';
    }
  }
  document.title = 'Blank page';
  document.body.hidden = true;
  addEventListener('pageshow', () => location.reload());
  location.replace(whereTo(link));
}

// The middle button would open the blank page beside this one, and clear nothing.
for (const press of /** @type {const} */ (['click', 'auxclick'])) {
  addEventListener(
    press,
    (event) => {
      if (event.button > 1 || !(/** @type {Element} */ (event.target).closest?.('a[data-leave]'))) return;
      event.preventDefault();
      event.stopPropagation();
      leave();
    },
    true,
  );
}

// Three presses of Shift alone, on either side, and nothing else in between: Shift held for a capital letter is none, nor is Shift with the mouse, the
// wheel or another such key.
const MORE = ['Press Shift two more times to hide and clear.', 'Press Shift once more to hide and clear.'];
const OTHER = ['pointerdown', 'wheel', 'input', 'compositionstart', 'focusin'];
let presses = 0;
/** What the app has told there: it is told again. */
let before = '';
let alone = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let tooLate;

/** @param {number} to */
function count(to) {
  clearTimeout(tooLate);
  presses = to;
  const status = document.getElementById('told');
  const told = status?.textContent ?? '';
  if (!MORE.includes(told)) before = told;
  if (status) status.textContent = MORE[to - 1] ?? before;
  if (to) tooLate = setTimeout(count, TIME_BETWEEN_PRESSES, 0);
}

function endPresses() {
  alone = false;
  if (presses) count(0);
}

/** @param {KeyboardEvent} event */
const isShiftAlone = (event) =>
  event.key === 'Shift' && !event.altKey && !event.ctrlKey && !event.metaKey && !event.getModifierState('AltGraph');

for (const other of OTHER) addEventListener(other, endPresses, { capture: true, passive: true });
// A screen reader keeps its own keys to itself: of Shift with one of them the page sees Shift alone, and then that the reader is elsewhere. (In a field it
// hands keys on, and there each letter moves the selection, a while after it was typed.)
document.addEventListener('selectionchange', () => document.activeElement?.matches('input, textarea') || endPresses());
// Of the window alone: a field that is left may be left by the app.
addEventListener('blur', endPresses);

addEventListener('keydown', (event) => {
  if (!isShiftAlone(event)) endPresses();
  else if (!event.repeat) alone = true;
});

addEventListener('keyup', (event) => {
  if (!isShiftAlone(event) || !alone) return;
  alone = false;
  count(presses + 1);
  if (presses === 3) leave();
});

// Another tab has cleared its answers: so does this one.
addEventListener('storage', (event) => {
  if (event.key !== GONE || !event.newValue) return;
  attempt(() => forget(sessionStorage));
  document.dispatchEvent(new Event('beyond-two-cleared'));
});

// The app asks to delete everything, and is told when that is done and whether all of it went.
document.addEventListener('beyond-two-delete', async () => {
  attempt(() => forget(localStorage));
  clear();
  const gone = await Promise.allSettled([deleteCaches(), deleteDatabases()]);
  document.documentElement.dataset.deleted = gone.every(({ status }) => status === 'fulfilled') ? 'all' : 'some';
  document.dispatchEvent(new Event('beyond-two-deleted'));
});

async function deleteCaches() {
  const names = 'caches' in window ? await caches.keys() : [];
  await Promise.all(names.filter((name) => name.startsWith(CACHES)).map((name) => caches.delete(name)));
}

async function deleteDatabases() {
  const found = (await window.indexedDB?.databases?.()) ?? [];
  /** @param {string} name */
  const deleted = (name) =>
    new Promise((done, failed) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = done;
      request.onerror = request.onblocked = failed;
    });
  await Promise.all(found.flatMap(({ name }) => (name && OURS.test(name) ? deleted(name) : [])));
}

// Keeps the site at hand without a network, tells of a new version, offers to install. Words and buttons stand after the page, outside of
// what the app takes over; without a service worker nothing of this is needed, and the site works as before.
const root = document.documentElement;
const build = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="build"]')).content;
// This file lies beside the pages: its own address says where the site is.
const base = new URL('./', import.meta.url).pathname;
const workers = navigator.serviceWorker;

const hadController = Boolean(workers?.controller);
/** @type {ServiceWorkerRegistration} Set by `start`, before anything below can ask for it. */
let registration;
/** @type {InstallPromptEvent | undefined} */
let installPrompt;
let reloading = false;

/**
 * An element with its words or children.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} [properties]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/**
 * @param {string} words
 * @param {(event: MouseEvent) => void} onclick
 * @param {boolean} [quiet]
 * @returns {HTMLButtonElement}
 */
const button = (words, onclick, quiet = true) => make('button', { type: 'button', className: quiet ? 'button quiet' : 'button', onclick }, words);

// The quiet line below the footer.
const state = make('p');
const told = make('p');
told.setAttribute('role', 'status');
const saveAll = button('Save all pages', saveEverything);
const check = button('Check for a new version', checkForUpdate);
const reloadLater = button('Reload to the new version', reload);
const offer = make('div');
const line = make('section', { className: 'site-footer at-hand' }, make('div', { className: 'bar' }, state, make('div', { className: 'buttons' }, saveAll, reloadLater, check), told, offer));
line.setAttribute('aria-label', 'Use without a network');
reloadLater.hidden = true;
saveAll.hidden = true;

// The reader is asked in the quiet line. On a phone Chromium would ask over the page; elsewhere it shows a sign beside the address, which may stay.
addEventListener('beforeinstallprompt', (event) => {
  if (matchMedia('(pointer: coarse)').matches) event.preventDefault();
  installPrompt = event;
  offerInstall();
});
addEventListener('appinstalled', () => offer.replaceChildren());

async function start() {
  try {
    registration = await workers.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
  } catch {
    // Turned off, a private window, a host without the file: the site works with a network.
  }
  if (!registration) return;
  document.body.append(line);
  offerInstall();
  workers.addEventListener('controllerchange', () => {
    if (reloading) location.reload();
    // Another tab of this site has taken the new version; this one goes on as it is until its reader likes.
    else if (hadController) showUpdate([]);
    void showState();
  });
  registration.addEventListener('updatefound', () => follow(registration.installing));
  follow(registration.installing);
  await Promise.all([showState(), found(registration.waiting)]);
  // A tab that stays open for days would never ask.
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < 3_600_000) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

/** @param {ServiceWorker | null} worker that is being installed */
function follow(worker) {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed') void found(registration.waiting);
    if (worker.state === 'activated') void showState();
  });
}

/**
 * What a worker says of itself; nothing if it does not answer.
 * @param {ServiceWorker} worker
 * @param {Exclude<Question, 'take-over'>} question
 * @returns {Promise<WorkerState | undefined>}
 */
function ask(worker, question) {
  return new Promise((answered) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answered(data);
    worker.postMessage(question, [port2]);
    if (question === 'state') setTimeout(answered, 10_000);
  });
}

const SAVED = {
  all: 'This site is saved on your device. It opens without a network.',
  part: 'The tools and crisis help are saved on your device and open without a network. Articles are saved as you read them.',
  none: 'This site is not saved on your device. It needs a network to open.',
};

async function showState() {
  const { saved } = (registration.active && (await ask(registration.active, 'state'))) ?? {};
  if (!saved) {
    state.textContent = 'This site is being saved on your device, so that it opens without a network.';
    return;
  }
  // The button goes with its purpose; the reader's place does not.
  if (saved === 'all' && document.activeElement === saveAll) check.focus();
  saveAll.hidden = saved === 'all';
  state.textContent = SAVED[saved];
  // Tests wait for this.
  root.dataset.saved = saved;
}

async function saveEverything() {
  told.textContent = 'Saving…';
  const { saved } = (registration.active && (await ask(registration.active, 'save-all'))) ?? {};
  told.textContent = saved === 'all' ? 'All pages are saved.' : 'Not all pages could be saved. The connection may be gone, or the device full. What is saved stays.';
  await showState();
}

async function checkForUpdate() {
  told.textContent = 'Checking…';
  try {
    await registration.update();
    if (registration.installing || registration.waiting) told.textContent = 'There is a new version. It is being saved, and you will be told when it is ready.';
    else told.textContent = 'This is the newest version.';
  } catch {
    told.textContent = 'We could not check. There seems to be no connection.';
  }
  await found(registration.waiting);
}

/**
 * A complete new version waits. Is it another than the one on screen? Then the reader is told, with the facts that have changed.
 * @param {ServiceWorker | null} waiting
 */
async function found(waiting) {
  if (!waiting || !registration.active) return;
  // The new one first: one that does not answer takes over by itself (the kill switch), and words to the old one would hold it up.
  const next = await ask(waiting, 'state');
  if (!next || next.build === build) return;
  const now = await ask(registration.active, 'state');
  // Once: a reader who is about to press a button keeps it.
  if (update.isConnected && update.dataset.build === next.build) return;
  update.dataset.build = next.build;
  const old = new Set((now?.changes ?? []).map((change) => JSON.stringify(change)));
  showUpdate(next.changes.filter((change) => !old.has(JSON.stringify(change))));
}

const update = make('section', { className: 'update' });
update.setAttribute('aria-label', 'New version');

/** @param {Change[]} changes */
function showUpdate(changes) {
  if (told.textContent.startsWith('There is a new version')) told.textContent = '';
  reloadLater.hidden = true;
  const words = make('p');
  words.setAttribute('role', 'status');
  /** @type {HTMLElement[]} */
  const children = [words];
  if (changes.length) {
    const list = make('ul', { tabIndex: 0 }, ...changes.map(({ date, what }) => make('li', {}, `${day(date)}: ${what}`)));
    list.setAttribute('aria-label', 'Changed facts');
    children.push(make('details', {}, make('summary', {}, `What changed in the facts (${changes.length})`), list));
  }
  children.push(make('div', { className: 'buttons' }, button('Reload now', reload, false), button('Later', later)));
  update.replaceChildren(make('div', { className: 'bar' }, ...children));
  document.body.append(update);
  // A status is spoken when its words come into it, not when it comes with them.
  // By then a quick press may have had its answer, which stands.
  setTimeout(() => (words.textContent ||= `A new version is ready: reload when it suits you. ${kept()}`), 100);
}

/**
 * What becomes of the answers. The app says if it keeps them nowhere but in this page.
 * @returns {string}
 */
function kept() {
  let inSession = !('unkept' in root.dataset);
  try {
    sessionStorage.length;
  } catch {
    inSession = false;
  }
  return inSession ? 'Your answers in this tab stay.' : 'Your answers are only in this page: a reload loses them.';
}

function later() {
  update.remove();
  reloadLater.hidden = false;
}

/** @param {MouseEvent} event on a button beside which there is a place for words */
async function reload({ target }) {
  const told = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (target).closest('section')?.querySelector('[role="status"]'));
  if (!(await reachable())) {
    told.textContent = 'You seem to be offline. Nothing is lost: the new version stays ready until you are online again.';
    return;
  }
  told.textContent = 'One moment…';
  // Once, and only now.
  reloading = true;
  if (registration.waiting) registration.waiting.postMessage('take-over');
  else location.reload();
}

/**
 * Is the host there? The answer comes past every cache.
 * @returns {Promise<boolean>}
 */
async function reachable() {
  if (!navigator.onLine) return false;
  try {
    const answer = await fetch(`${base}sw.js`, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout?.(8_000) });
    await answer.text();
    return true;
  } catch {
    return false;
  }
}

function offerInstall() {
  const refused = 'beyond-two-no-install';
  try {
    // For this tab only: to remember it longer would leave a trace on a device that may be shared.
    if (sessionStorage.getItem(refused)) return;
  } catch {}
  const no = button('No, thank you', () => {
    offer.replaceChildren();
    try {
      sessionStorage.setItem(refused, 'yes');
    } catch {}
  });
  if (installPrompt) {
    const yes = button('Install', async () => {
      offer.replaceChildren();
      await installPrompt?.prompt();
    });
    offer.replaceChildren(make('p', {}, 'You can install this site as an app. Its icon is plain, and its name is “Beyond Two”.'), make('div', { className: 'buttons' }, yes, no));
  } else if (navigator.standalone === false && navigator.maxTouchPoints) {
    // Safari on iPhone and iPad has no question to ask.
    const how = make('details', {}, make('summary', {}, 'Keep this site on your Home Screen'), make('p', {}, 'Tap Share, then “Add to Home Screen”. The icon is plain, and its name is “Beyond Two”.'));
    offer.replaceChildren(how, make('div', { className: 'buttons' }, no));
  }
}

/**
 * @param {Day} date
 * @returns {string} in words
 */
function day(date) {
  const [year, month, number] = /** @type {[number, number, number]} */ (date.split('-').map(Number));
  return new Date(Date.UTC(year, month - 1, number)).toLocaleDateString('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
}

// Last: all that is named above exists by now.
if (workers) {
  // The app first: saving must not slow down its start.
  /** @type {Promise<void>} */
  const started = new Promise((done) => {
    setTimeout(done, 10_000);
    const look = () => ('ready' in root.dataset || 'failed' in root.dataset) && done();
    new MutationObserver(look).observe(root, { attributes: true });
    look();
  });
  /** @type {Promise<unknown>} */
  const loaded = new Promise((done) => (document.readyState === 'complete' ? done(0) : addEventListener('load', done)));
  await Promise.all([started, loaded]);
  await start();
}

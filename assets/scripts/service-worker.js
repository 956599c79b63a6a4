// The service worker: keeps one build of the site on the device, whole, and answers from it.
//
// Everything it keeps or gives out has the SHA-256 that the build wrote down. That one rule refuses a page in place of a script, half a
// file, a file of another build and a cache that someone or something has spoiled. bin/site fills in the list and writes this to `sw.js`.
const { base, build, version, bytes, files } = __SITE__;

const OURS = `beyond-two ${base} `;
const CACHE = OURS + version;
const NOT_SAVED = 'not-saved.html';
// Set here, not taken from the host: with the right bytes only the right type is missing.
/** @type {Record<string, string>} */
const TYPES = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', json: 'application/json; charset=utf-8', png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8', wasm: 'application/wasm', webmanifest: 'application/manifest+json; charset=utf-8',
};
// How long a file may take. A line that is up but dead must not hold the reader for ever.
const DEADLINE = 60_000;

/**
 * Each file by its path: its hash, and the page it belongs to ('' for what is always saved first: the tools, crisis help, the app).
 * @type {Map<string, KnownFile>}
 */
const known = new Map(files.map(([path, hash, page]) => [path, { path, hash, page, address: base + path.replace(/(^|\/)index\.html$/, '$1') }]));
const all = [...known.values()];
const needed = all.filter(({ page }) => !page);

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('message', (event) => event.waitUntil(obey(event)));
addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname, search } = new URL(url);
  if (method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return;
  const path = pathname.slice(base.length);
  const file = known.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (file) event.respondWith(answer(event, file));
  else if (mode !== 'navigate') event.respondWith(fromBefore(event.request));
  else if (known.has(`${path}/index.html`)) event.respondWith(Response.redirect(`${pathname}/${search}`, 301));
  else event.respondWith(fetch(event.request).catch(notSaved));
});

/** All of it or nothing: where this throws, the browser drops this worker and the one before goes on. What is saved by then is used next time. */
async function install() {
  const before = await savedBefore();
  try {
    await save(needed);
    await save((await isShort()) ? before : all);
  } catch (error) {
    if (/** @type {Error} */ (error).name !== 'QuotaExceededError') throw error;
    // Full. The tools and crisis help alone, and the room back that the rest has taken; or else nothing at all.
    const cache = await caches.open(CACHE);
    for (const file of all) if (file.page && !before.includes(file)) await cache.delete(file.address);
    if (await isSaved(needed)) return;
    await caches.delete(CACHE);
    throw error;
  }
}

/**
 * Is the reader saving data, or is there little room on the device? (Chromium does not tell of the room; there the store itself refuses.)
 * @returns {Promise<boolean>}
 */
async function isShort() {
  if (navigator.connection?.saveData) return true;
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return quota - usage < 3 * bytes;
}

/**
 * What the reader has of an earlier build beyond the needed stays at hand in this one.
 * @returns {Promise<KnownFile[]>}
 */
async function savedBefore() {
  const before = (await ourCaches()).pop();
  if (!before) return [];
  const cache = await caches.open(before);
  const pages = new Set();
  for (const { page, address, path } of all) {
    if (page && path.endsWith('.html') && (await cache.match(address, { ignoreVary: true }))) pages.add(page);
  }
  return all.filter(({ page }) => pages.has(page));
}

/** The build before stays for the tabs that still show it, until the next one. */
async function activate() {
  const before = await ourCaches();
  if (!(await isShort())) before.pop();
  await Promise.all(before.map((name) => caches.delete(name)));
  await clients.claim();
}

/**
 * Our caches of other builds, the oldest first.
 * @returns {Promise<string[]>}
 */
async function ourCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
}

/** @param {ExtendableMessageEvent} event with a `Question`, and the port for the answer */
async function obey({ data, ports: [port] }) {
  if (data === 'take-over') return skipWaiting();
  if (data === 'save-all') await save(all).catch(() => {});
  if (data === 'save-all' || data === 'state') port?.postMessage(await state());
}

/**
 * Which build this is, how much of it is saved, and what it knows of changed facts.
 * @returns {Promise<WorkerState>}
 */
async function state() {
  const changes = await (await find(known.get('changes.json')))?.json();
  const saved = (await isSaved(all)) ? 'all' : (await isSaved(needed)) ? 'part' : 'none';
  return { build, saved, changes: changes ?? [] };
}

/**
 * @param {KnownFile[]} list
 * @returns {Promise<boolean>}
 */
async function isSaved(list) {
  const cache = await caches.open(CACHE);
  const saved = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  return list.every(({ address }) => saved.has(address));
}

/**
 * Saves what is not there yet, a few at a time. After a failure it begins nothing more, and all that was begun has ended when it throws.
 * @param {KnownFile[]} list
 */
async function save(list) {
  const cache = await caches.open(CACHE);
  const waiting = [...list];
  /** @type {unknown[]} */
  const failures = [];
  const one = async () => {
    for (let file = waiting.shift(); file && !failures.length; file = waiting.shift()) {
      try {
        if (!(await find(file))) await cache.put(file.address, await fetchSound(file));
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all([one(), one(), one(), one()]);
  if (failures.length) throw failures[0];
}

/**
 * From the cache; what is not there from the host, and kept from then on with the rest of its page.
 * @param {FetchEvent} event
 * @param {KnownFile} file
 * @returns {Promise<Response>}
 */
async function answer(event, file) {
  const found = await find(file);
  if (found) return found;
  try {
    const response = await fetchSound(file);
    event.waitUntil(save(all.filter(({ path, page }) => path === file.path || (page && page === file.page))).catch(() => {}));
    return response;
  } catch (error) {
    // The host has another build by now: better its page than none.
    const other = error instanceof Unsound && (await fetch(event.request).catch(() => undefined));
    return other || (event.request.mode === 'navigate' ? notSaved() : Response.error());
  }
}

/**
 * A file of an earlier build, for a tab that still shows that one.
 * @param {Request} request
 * @returns {Promise<Response>}
 */
async function fromBefore(request) {
  for (const name of await ourCaches().catch(() => [])) {
    const found = await (await caches.open(name)).match(request, { ignoreVary: true });
    if (found) return found;
  }
  return fetch(request);
}

/** @returns {Promise<Response>} */
async function notSaved() {
  return (await find(known.get(NOT_SAVED))) ?? Response.error();
}

/**
 * The saved copy, if it is there and sound. Storage that is denied is as good as empty.
 * @param {KnownFile | undefined} file
 * @returns {Promise<Response | undefined>}
 */
async function find(file) {
  if (!file) return undefined;
  try {
    const found = await (await caches.open(CACHE)).match(file.address, { ignoreVary: true });
    if (found?.headers.get('content-type') === typeOf(file) && (await hashOf(await found.clone().arrayBuffer())) === file.hash) return found;
  } catch {}
  return undefined;
}

class Unsound extends Error {}

/**
 * The file from the host, once more past the browser's own cache if what came is not of this build.
 * @param {KnownFile} file
 * @returns {Promise<Response>}
 */
async function fetchSound(file) {
  for (const cache of /** @type {const} */ (['default', 'reload'])) {
    const response = await fetch(file.address, { cache, signal: AbortSignal.timeout?.(DEADLINE) });
    const body = await response.arrayBuffer();
    if ((await hashOf(body)) !== file.hash) continue;
    const headers = new Headers(response.headers);
    for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
    headers.set('content-type', typeOf(file));
    return new Response(body, { headers });
  }
  throw new Unsound(`${file.path} is not of build ${build}`);
}

/**
 * @param {KnownFile} file
 * @returns {string} its content type
 */
function typeOf({ path }) {
  return TYPES[path.split('.').pop() ?? ''] ?? 'application/octet-stream';
}

/**
 * @param {ArrayBuffer} body
 * @returns {Promise<string>} its SHA-256 in base64
 */
async function hashOf(body) {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', body))));
}

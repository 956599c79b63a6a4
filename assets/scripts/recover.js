// Removes what this site has saved on the device, and nothing of any other site, then loads it anew. Never without a network.
const button = /** @type {HTMLButtonElement} */ (document.getElementById('recover'));
const told = /** @type {HTMLElement} */ (document.getElementById('told'));
// The script lies beside the pages: its own address says where the site is.
const base = new URL('./', import.meta.url).pathname;

button.disabled = false;
button.addEventListener('click', async () => {
  button.disabled = true;
  told.textContent = 'One moment…';
  if (!(await reachable())) {
    told.textContent = 'There seems to be no connection, so nothing was removed. Try again when you are back online.';
    button.disabled = false;
    return;
  }
  try {
    for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) {
      if (new URL(registration.scope).pathname === base) await registration.unregister();
    }
    if ('caches' in window) for (const name of await caches.keys()) if (name.startsWith(`beyond-two ${base} `)) await caches.delete(name);
  } catch {
    // Storage that is denied holds nothing of ours.
  }
  location.replace(base);
});

/**
 * Is the host there? The answer must come from the network, not from a cache.
 * @returns {Promise<boolean>}
 */
async function reachable() {
  try {
    const answer = await fetch(`${base}sw.js`, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout?.(8_000) });
    await answer.text();
    return answer.ok;
  } catch {
    return false;
  }
}

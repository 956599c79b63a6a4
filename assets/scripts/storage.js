// Where a person's answers are kept, and everything that may come between: a passphrase, a file, another tab, a store that is full.
//
// The answers live in the app; it tells every change (src/platform/keeping.rs), as rows of texts. They go to one place: this tab (until the
// reader says otherwise), this device (if asked), locked on this device (if asked), or nowhere but the page. What is on the device is never
// written over unless it is what this tab last read or wrote there; otherwise the reader is asked. What a text means, and whether it is whole,
// the app says (src/domain/saved). The words are in the page (src/ui/reading/your_data.rs); here they are shown where they are so.
const KEPT = 'beyond-two-kept';
const IN_TAB = 'beyond-two-draft';
const NOT_IN_TAB = 'beyond-two-not-in-tab';
const LEAVE_TO = 'beyond-two-leave-to';
/** The row that holds what the reader chose about keeping. It is no answer. */
const CHOICES = 'kept';
/** PBKDF2-HMAC-SHA256, by OWASP's Password Storage Cheat Sheet; fewer are refused. */
const ROUNDS = 600_000;
const SHORTEST_PASSPHRASE = 8;
/** No file of ours is longer. */
const LONGEST_FILE = 2_000_000;

/**
 * Where the answers are: tab, memory, device, locked (on the device, and the key is not here) or open (the key is here).
 * @typedef {'tab' | 'memory' | 'device' | 'locked' | 'open'} Place
 *
 * What a text says that was saved, or why it is refused.
 * @typedef {{ refused?: undefined, day: Day, rows: RowsJson, choices: Row | undefined }} Saved
 * @typedef {{ refused: string, rows?: undefined }} Refused
 *
 * @typedef {object} State
 * @property {Place} place
 * @property {boolean} damaged
 * @property {string | null} seen the text on the device as this tab last read or wrote it
 * @property {RowsJson} held the rows in it
 * @property {Day} day
 * @property {string} forgetDays
 * @property {string} lockMinutes
 * @property {string} salt
 * @property {CryptoKey | null} key
 * @property {boolean} locking
 * @property {Day} filed the day of the last file
 * @property {{ rows: RowsJson, fromFile: boolean } | null} other answers between which and those on the page the reader chooses
 * @property {RowsJson | null} before what was on the page before
 * @property {boolean} sure whether to delete everything is being asked
 * @property {string} told
 */

/** @type {App} */
const app = await import(/** @type {HTMLMetaElement} */ (document.querySelector('meta[name="app-js"]')).content);

/**
 * How it is at first, and again once all is cleared.
 * @returns {State}
 */
const fresh = () => ({
  place: 'tab',
  damaged: false,
  seen: null,
  held: '',
  day: '',
  forgetDays: '90',
  lockMinutes: '15',
  salt: '',
  key: null,
  locking: false,
  filed: '',
  other: null,
  before: null,
  sure: false,
  told: '',
});
let state = fresh();

/** @param {Partial<State>} to */
const change = (to) => void Object.assign(state, to);

/** What is on the page, as the app tells it. */
let rows = '[]';
let denied = false;
let started = false;
let touched = 0;
/** The day of the visit before this one, where answers are kept on the device. @type {Day} */
let visited = '';

// ---------------------------------------------------------------- the stores: every call may find them denied or full

const stores = /** @type {const} */ ({ tab: 'sessionStorage', device: 'localStorage' });
/** @typedef {keyof typeof stores} Store */

/**
 * @param {Store} store
 * @param {string} name
 * @returns {string | null}
 */
function read(store, name) {
  try {
    return window[stores[store]].getItem(name);
  } catch {
    return null;
  }
}

/**
 * @param {Store} store
 * @param {string} name
 * @param {string} text
 * @returns {boolean} whether it is there now
 */
function write(store, name, text) {
  try {
    window[stores[store]].setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {Store} store
 * @param {string} name
 */
function forget(store, name) {
  try {
    window[stores[store]].removeItem(name);
  } catch {
    // Then there is nothing in it.
  }
}

// ---------------------------------------------------------------- what rows say

/**
 * Lets the app take these answers up in place of those that are on the page. It tells them back, but only in a moment.
 * @param {RowsJson} json
 */
function takeUp(json) {
  rows = json;
  app.takeUp(json);
}

/**
 * @param {RowsJson} rows
 * @returns {Row[]}
 */
const parse = (rows) => JSON.parse(rows);
/** @param {Row} row */
const saysNothing = (row) => row.slice(1).every((text) => !text);
/** @param {RowsJson} rows */
const isEmpty = (rows) => parse(rows).every(saysNothing);
/** @returns {Day} */
const today = () => new Date().toISOString().slice(0, 10);
/** @param {Day} day */
const inWords = (day) => (day ? new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' }) : '');

/**
 * What rows hold, in a few words: 2 medicines, 1 question, 3 other answers.
 * @param {RowsJson} rows
 * @returns {string}
 */
function held(rows) {
  const full = parse(rows).filter((row) => !saysNothing(row));
  /** @param {string} kind */
  const count = (kind) => full.filter((row) => row[0] === kind).length;
  const [medicines, questions] = [count('trial'), count('asked')];
  /** @type {[number, string][]} */
  const kinds = [
    [medicines, 'medicine'],
    [questions, 'question'],
    [full.length - medicines - questions, 'other answer'],
  ];
  return kinds.filter(([count]) => count).map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`).join(', ') || 'no answers';
}

/**
 * What the app makes of a text.
 * @param {string} text
 * @returns {Saved | Refused}
 */
function understood(text) {
  const [[outcome, said], ...all] = /** @type {[[string, string], ...Row[]]} */ (parse(app.readSaved(text)));
  if (outcome === 'refused') return { refused: said };
  return { day: said, rows: JSON.stringify(all.filter(([kind]) => kind !== CHOICES)), choices: all.filter(([kind]) => kind === CHOICES).pop() };
}

/**
 * The rows as the device keeps them.
 * @returns {string}
 */
function written() {
  const all = [...parse(rows), [CHOICES, state.forgetDays, state.filed]];
  /** @type {SavedFile} */
  const file = { file: 'beyond-two', version: 3, saved: state.day, rows: all };
  return JSON.stringify(file);
}

// ---------------------------------------------------------------- the passphrase

/**
 * What is locked, as a list of texts: name, version, rounds, days until it is forgotten, minutes until it locks, day, salt, nonce, the locked
 * bytes with their tag. All but the last are the label.
 */
const ENVELOPE = /^\["beyond-two-locked","1","[1-9]\d{5,6}","\d{1,6}","[1-9]\d{0,5}","\d{4}-\d\d-\d\d","[\da-f]{32}","[\da-f]{24}","(?:[\da-f]{2}){16,}"\]$/;

/**
 * The parts of an envelope, whole and as it was written here; none of a text that is damaged or too weak.
 * @param {string} text
 * @returns {Envelope | null}
 */
function envelope(text) {
  /** @type {Envelope | null} */
  const parts = ENVELOPE.test(text) ? JSON.parse(text) : null;
  return parts && Number(parts[2]) >= ROUNDS ? parts : null;
}

/**
 * Whether a text means to be one.
 * @param {string} text
 */
const isEnvelope = (text) => text.startsWith('["');

/** @param {ArrayBuffer | Uint8Array<ArrayBuffer>} bytes */
const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
/** @param {string} hex */
const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
/** @param {number} count */
const random = (count) => crypto.getRandomValues(new Uint8Array(count));
/** @param {string} text */
const utf8 = (text) => new TextEncoder().encode(text);

/**
 * @param {string} passphrase
 * @param {string} salt
 * @param {number} rounds
 * @returns {Promise<CryptoKey>}
 */
async function keyOf(passphrase, salt, rounds) {
  const secret = await crypto.subtle.importKey('raw', utf8(passphrase), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: rounds };
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/**
 * All of an envelope but the locked bytes is readable, and cannot be changed without notice.
 * @param {Label} label
 * @returns {AesGcmParams}
 */
const cipher = (label) => ({ name: 'AES-GCM', iv: bytes(label[7]), additionalData: utf8(label.join(' ')) });

/**
 * @param {string} text
 * @param {CryptoKey} key
 * @returns {Promise<string>} an envelope
 */
async function locked(text, key) {
  /** @type {Label} */
  const label = ['beyond-two-locked', '1', String(ROUNDS), state.forgetDays, state.lockMinutes, state.day, state.salt, hex(random(12))];
  return JSON.stringify([...label, hex(await crypto.subtle.encrypt(cipher(label), key, utf8(text)))]);
}

/**
 * Opens an envelope.
 * @param {string} text
 * @param {CryptoKey} key
 * @returns {Promise<boolean>} whether the key was the right one, and every bit in its place
 */
async function unlock(text, key) {
  try {
    const parts = envelope(text);
    if (!parts) return false;
    const opened = await crypto.subtle.decrypt(cipher(/** @type {Label} */ (parts.slice(0, 8))), key, bytes(parts[8]));
    const saved = understood(new TextDecoder().decode(opened));
    if (saved.refused !== undefined) return false;
    change({ place: 'open', key, seen: text, salt: parts[6] });
    touched = Date.now();
    meet(saved);
    fillIn();
    return true;
  } catch {
    return false;
  }
}

/** Puts the key away and clears the page, once all of it is saved. */
function lock() {
  if (state.locking || (state.held !== rows && !state.other)) return keep();
  const undecided = state.other && !state.other.fromFile;
  change({ place: 'locked', key: null, before: null, held: '', other: null });
  if (undecided) keepInTab();
  else takeUp('[]');
  tell('Your answers are locked.');
}

// ---------------------------------------------------------------- keeping each change

function keep() {
  const undecided = state.other && !state.other.fromFile;
  if (!['device', 'open'].includes(state.place) || undecided) keepInTab();
  else if (state.held !== rows) save();
  paint();
}

function keepInTab() {
  const empty = isEmpty(rows);
  if (empty) forget('tab', IN_TAB);
  const kept = empty || (state.place !== 'memory' && write('tab', IN_TAB, rows));
  markUnkept(!kept);
  if (kept || denied || state.place === 'memory') return;
  denied = true;
  tell(
    'This browser lets us keep nothing, or has no room left. Your answers are gone when you reload or close this page. You can save them to a file under “Your data”.',
  );
}

/**
 * Answers that are nowhere but on the page: whoever offers a reload then says so.
 * @param {boolean} so
 */
const markUnkept = (so) => document.documentElement.toggleAttribute('data-unkept', so);

/**
 * Writes to the device, locked where there is a key.
 * @param {() => void} [then] when it is there
 */
async function save(then) {
  if (state.locking) return; // What has changed meanwhile is saved next.
  const mine = rows;
  const { key } = state;
  state.day = today();
  if (!key) return put(mine, written(), then);
  state.locking = true;
  const text = await locked(written(), key).catch(() => null);
  state.locking = false;
  if (state.key !== key) return;
  if (text) put(mine, text, then);
  else {
    markUnkept(true);
    tell('Your last changes could not be locked, and so they are not kept. Save a file before you close this page.');
  }
  if (rows !== mine) keep();
}

/**
 * Puts a text on the device, if what is there is what this tab knows.
 * @param {RowsJson} mine the rows in it
 * @param {string} text
 * @param {() => void} [then]
 */
function put(mine, text, then) {
  if (read('device', KEPT) !== state.seen) {
    keepInTab();
    changedElsewhere();
  } else if (write('device', KEPT, text)) {
    forget('tab', IN_TAB);
    markUnkept(false);
    change({ seen: text, held: mine, damaged: false });
    then?.();
    paint();
  } else {
    keepInTab();
    if (state.seen === null || state.damaged) change({ place: 'tab', key: null });
    tell('Your last changes could not be kept on this device: there is no room left, or the browser forbids it. Save a file before you close this page.');
  }
}

// ---------------------------------------------------------------- what is on the device

/**
 * Takes note of a text on the device, and of the answers in it if they can be read.
 * @param {string} text
 */
function receive(text) {
  change({ seen: text, key: null });
  const parts = envelope(text);
  if (parts) {
    const [, , , forgetDays, lockMinutes, day, salt] = parts;
    return change({ place: 'locked', forgetDays, lockMinutes, day, salt });
  }
  const saved = isEnvelope(text) ? /** @type {Refused} */ ({ refused: 'damaged' }) : understood(text);
  if (saved.refused !== undefined) {
    change({ place: 'tab', damaged: true });
    return tell('What was kept on this device is damaged and cannot be read. We have left it as it is. See “Your data”, at the foot of every page.');
  }
  state.place = 'device';
  meet(saved);
}

/**
 * Answers from the device take the place of none, and of those that are known there; for others, the reader is asked.
 * @param {Saved} saved
 */
function meet(saved) {
  const known = isEmpty(rows) || rows === saved.rows || rows === state.held;
  if (saved.choices) [, state.forgetDays = '90', state.filed = ''] = saved.choices;
  change({ day: saved.day, held: saved.rows, other: known ? null : { rows: saved.rows, fromFile: false } });
  if (!known) {
    return tell(
      'Other answers are kept on this device. Choose between them under “Your data”, at the foot of every page. Until then, the answers of this page stay in this tab.',
    );
  }
  forget('tab', IN_TAB);
  if (!isEmpty(saved.rows) || !isEmpty(rows)) takeUp(saved.rows);
}

/** Another tab has changed what is on the device, or this tab has found that one did. */
async function changedElsewhere() {
  const text = read('device', KEPT);
  const { place, seen, key, held, salt } = state;
  if (text === seen || !['device', 'open', 'locked'].includes(place)) return;
  if (text === null) {
    change({ place: 'tab', key: null, seen: null, held: '', other: null });
    keep();
    return tell('Another tab has stopped keeping answers on this device. Those of this page are in this tab now.');
  }
  if (key && envelope(text)?.[6] === salt) {
    if (!(await unlock(text, key))) lock();
    return;
  }
  const saved = held === rows;
  receive(text);
  // Another tab has locked what this tab shows: so it goes from here as well.
  if (state.place === 'locked' && place !== 'locked') {
    state.held = '';
    if (saved) takeUp('[]');
    else keepInTab();
  }
  paint();
}

/**
 * Puts away what has not been opened for as long as the reader chose.
 * @returns {boolean}
 */
function isForgotten() {
  const days = Number(state.forgetDays);
  return !state.damaged && days > 0 && Date.now() - Date.parse(state.day) > days * 86_400_000;
}

// ---------------------------------------------------------------- what the page asks for

/** @param {string} id */
const field = (id) => document.getElementById(id);
/**
 * A field of the page that has just asked: it is there.
 * @param {string} id
 */
const input = (id) => /** @type {HTMLInputElement} */ (field(id));

/**
 * Says what is wrong beside a field, and goes to it; or that nothing is.
 * @param {string} id
 * @param {string} words
 */
function setError(id, words) {
  say(`${id}-error`, words);
  const wrong = field(id);
  if (!wrong) return;
  if (!words) return wrong.removeAttribute('aria-invalid');
  wrong.setAttribute('aria-invalid', 'true');
  wrong.focus();
}

/** @param {string} id */
function goTo(id) {
  field(id)?.scrollIntoView({ block: 'nearest' });
  field(id)?.focus();
}

const asked = {
  memory() {
    forget('tab', IN_TAB);
    write('tab', NOT_IN_TAB, '1');
    state.place = 'memory';
    keep();
  },

  tab() {
    forget('tab', NOT_IN_TAB);
    state.place = 'tab';
    keep();
  },

  stop() {
    forget('device', KEPT);
    change({ seen: null, key: null, held: '', other: null });
    asked.tab();
  },

  async keep() {
    const [passphrase, again] = [input('new-passphrase').value, input('again').value];
    let wrong = '';
    if (passphrase && [...passphrase].length < SHORTEST_PASSPHRASE) wrong = 'This is shorter than 8 characters. Add a word or two.';
    else if (passphrase && !window.crypto?.subtle) wrong = 'This browser cannot lock anything on this page. Leave this empty, or save a file instead.';
    setError('new-passphrase', wrong);
    setError('again', !wrong && passphrase !== again ? 'The two are not the same.' : '');
    if (wrong || passphrase !== again) return;
    change({ forgetDays: input('forget').value, lockMinutes: input('minutes').value });
    if (passphrase) {
      tell('Locking…');
      const salt = hex(random(16));
      const key = await keyOf(passphrase, salt, ROUNDS).catch(() => null);
      if (!key) return tell('This browser could not make a key. Nothing was kept on this device.');
      change({ key, salt });
    }
    forget('tab', NOT_IN_TAB);
    state.place = state.key ? 'open' : 'device';
    touched = Date.now();
    // Making a key takes a while: the reader may have gone to another page.
    if (field('again')) input('new-passphrase').value = input('again').value = '';
    await save(async () => {
      const promised = await navigator.storage?.persist?.().catch(() => false);
      tell(
        promised
          ? 'Kept on this device. The browser has promised not to clear it by itself.'
          : 'Kept on this device. The browser may still clear it by itself one day: save a file as well.',
      );
    });
  },

  async unlock() {
    const passphrase = input('passphrase').value;
    const text = read('device', KEPT);
    const parts = text && envelope(text);
    if (!parts) return text && receive(text);
    setError('passphrase', '');
    tell('Trying the passphrase…');
    const key = await keyOf(passphrase, parts[6], Number(parts[2])).catch(() => null);
    const opened = key && (await unlock(text, key));
    if (state.told.startsWith('Trying')) tell('');
    if (!opened) return setError('passphrase', 'This does not open it. Check for capital letters and blanks. Nothing was changed.');
    if (field('passphrase')) input('passphrase').value = '';
    goTo('where-kept');
  },

  lock,

  /** The other answers, or those here: whichever is chosen is then kept, and the one that is not can be brought back. */
  take() {
    if (!state.other) return;
    const { rows: other } = state.other;
    change({ before: rows, other: null, held: '' });
    takeUp(other);
    goTo('where-kept');
  },

  leave() {
    if (!state.other) return;
    if (!state.other.fromFile) change({ before: state.other.rows, held: '', seen: read('device', KEPT) });
    state.other = null;
    keep();
    goTo('where-kept');
  },

  undo() {
    const { before } = state;
    if (before === null) return;
    state.before = null;
    takeUp(before);
    goTo('where-kept');
  },

  save() {
    const day = today();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([app.writeFile(rows, day)], { type: 'application/json' }));
    link.download = `beyond-two-${day}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    // The day is kept with the answers.
    change({ filed: day, held: '' });
    keep();
    tell('The file is with your downloads.');
  },

  async open() {
    const [file] = input('file').files ?? [];
    if (!file) return;
    // One that is too long is refused by its length alone.
    const text = file.size > LONGEST_FILE ? ' '.repeat(LONGEST_FILE + 1) : await file.text().catch(() => null);
    if (field('file')) input('file').value = '';
    offer(text);
  },

  'delete-all'() {
    tell('Deleting…');
    document.dispatchEvent(new Event('beyond-two-delete'));
  },

  'leave-to'() {
    const typed = input('address').value.trim();
    const address = !typed || typed.includes('://') ? typed : `https://${typed}`;
    const good = !address || isWeb(address);
    setError('address', good ? '' : 'Write the address of a website, such as example.org.');
    if (!good) return;
    forget('device', LEAVE_TO);
    if (!address) return tell('“Hide and clear” goes to a blank page.');
    if (!write('device', LEAVE_TO, address)) return setError('address', 'This browser lets us keep nothing.');
    input('address').value = address;
    tell('“Hide and clear” goes to this address.');
  },

  look,
};

/**
 * @param {string} address
 * @returns {boolean}
 */
function isWeb(address) {
  try {
    return /^https?:$/.test(new URL(address).protocol);
  } catch {
    return false;
  }
}

/**
 * Shows what is in a file before anything changes.
 * @param {string | null} text null if it could not be read
 * @returns {string | undefined} what is wrong with it, if anything is
 */
function offer(text) {
  const undecided = state.other && !state.other.fromFile && 'First choose between the answers that are kept and those on the page.';
  const saved = undecided ? { refused: undecided } : text === null ? { refused: 'This file could not be read. Nothing was changed.' } : understood(text);
  setError('file', saved.refused ?? '');
  if (saved.refused !== undefined) return saved.refused;
  state.other = { rows: saved.rows, fromFile: true };
  paint();
  goTo('other');
  return undefined;
}

// ---------------------------------------------------------------- what the page says

/**
 * @param {string} selector
 * @returns {NodeListOf<HTMLElement>}
 */
const all = (selector) => document.querySelectorAll(selector);

/**
 * @param {string} name
 * @param {string} words
 */
function say(name, words) {
  for (const place of all(`[data-say="${name}"]`)) if (place.textContent !== words) place.textContent = words;
}

/**
 * Says something at the foot of the window.
 * @param {string} words
 */
function tell(words) {
  state.told = words;
  paint();
}

/** Shows what is so, and hides what is not. */
function paint() {
  const { place, damaged, other, before, sure, filed, told, day } = state;
  // Elsewhere than on its own page there is only what is told; a letter typed there changes nothing of it.
  if (!field('where-kept') && field('told')?.textContent === told) return;
  /** @type {Set<unknown>} */
  const so = new Set([
    place === 'tab' && damaged ? 'damaged' : place === 'tab' && denied ? 'denied' : place,
    other && (other.fromFile ? 'other-file' : 'other-tab'),
    before && 'undo',
    sure && 'sure',
    filed && 'filed',
    told && 'told',
  ]);
  for (const part of all('[data-shown]')) part.hidden = !part.dataset.shown?.split(' ').some((word) => so.has(word));
  say('told', told);
  if (!field('where-kept')) return;
  say('day', inWords(day));
  say('filed', inWords(filed));
  say('here', held(rows));
  say('there', other ? held(other.rows) : '');
}

/** What changed since the reader was last here, where they keep answers on the device: then the day is known. */
function markChanges() {
  for (const mark of all('[data-changed]')) {
    const { changed = '' } = mark.dataset;
    mark.hidden = !visited || changed <= visited;
    if (!mark.hidden) mark.closest('details')?.setAttribute('open', '');
  }
}

/** Fills in the fields of a page that has just been opened. */
function fillIn() {
  paint();
  if (!field('where-kept')) return;
  input('forget').value = state.forgetDays;
  input('minutes').value = state.lockMinutes;
  input('address').value = read('device', LEAVE_TO) ?? '';
}

/** Every request since the page was loaded, and the rules that the browser enforces. */
function look() {
  const requests = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(({ name }) => name);
  const { content } = /** @type {HTMLMetaElement} */ (document.querySelector('meta[http-equiv="Content-Security-Policy"]'));
  say('requests', `${requests.length} requests`);
  say('foreign', String(requests.filter((address) => new URL(address).origin !== location.origin).length));
  say('build', document.querySelector('.build')?.textContent.replace(/^\S+ /, '') ?? '');
  list('addresses', requests);
  list('policy', content.split('; '));
}

/**
 * @param {string} name
 * @param {string[]} lines
 */
function list(name, lines) {
  for (const place of all(`[data-say="${name}"]`)) {
    place.replaceChildren(
      ...lines.map((line) => {
        const item = document.createElement('li');
        item.textContent = line;
        return item;
      }),
    );
  }
}

// ---------------------------------------------------------------- who speaks with us

performance.setResourceTimingBufferSize?.(2_000);

// The app has taken over, and asks for what was kept. It takes it up before anything that was typed early is put back.
document.addEventListener('beyond-two-begin', () => {
  started = true;
  const inTab = read('tab', IN_TAB);
  const tab = inTab && understood(inTab).rows;
  if (tab) takeUp(tab);
  const text = read('device', KEPT);
  if (read('tab', NOT_IN_TAB)) state.place = 'memory';
  else if (text !== null) beginOnDevice(text, Boolean(tab));
  // The installed app was opened with a file.
  window.launchQueue?.setConsumer(async ({ files }) => {
    const [file] = files;
    if (!file) return;
    const wrong = offer(await (await file.getFile()).text().catch(() => null));
    if (!field('where-kept')) tell(wrong || 'You have opened a file. See what is in it under “Your data”, at the foot of every page.');
  });
});

/**
 * @param {string} text what is kept there
 * @param {boolean} alsoInTab whether there are answers in the tab as well
 */
function beginOnDevice(text, alsoInTab) {
  receive(text);
  visited = state.day;
  if (isForgotten()) {
    forget('device', KEPT);
    state = fresh();
    if (!alsoInTab) takeUp('[]');
    tell('What was kept on this device has been deleted, as you chose: you had not been here for that long.');
  } else if (state.place === 'locked') {
    tell('Your answers on this device are locked. Open them under “Your data”, at the foot of every page.');
  }
}

document.addEventListener('beyond-two-answers', ({ detail }) => {
  rows = detail;
  // The day of this visit is noted with the first change, or right away.
  if (['device', 'open'].includes(state.place) && state.day !== today()) state.held = '';
  keep();
});

document.addEventListener('beyond-two-turned', () => {
  if (field('where-kept')) look();
  markChanges();
  fillIn();
});

// assets/scripts/quick-exit.js has cleared everything but what is locked.
document.addEventListener('beyond-two-cleared', () => {
  state = fresh();
  visited = '';
  if (!started) return;
  const text = read('device', KEPT);
  if (text) receive(text);
  takeUp('[]');
  fillIn();
});

document.addEventListener('beyond-two-deleted', () =>
  tell(
    document.documentElement.dataset.deleted === 'all'
      ? 'Everything is deleted.'
      : 'Your answers are deleted. The copy of this site for use without a network could not be deleted: the settings of your browser can do that.',
  ),
);

addEventListener('storage', ({ key }) => key === KEPT && changedElsewhere());

for (const [event, selector] of /** @type {const} */ ([
  ['click', 'button[data-ask]'],
  ['submit', 'form[data-ask]'],
  ['change', 'input[data-ask]'],
])) {
  document.addEventListener(event, (happened) => {
    /** @type {HTMLElement | null | undefined} */
    const asking = /** @type {Element} */ (happened.target).closest?.(selector);
    const what = asking?.dataset.ask;
    if (!what) return;
    happened.preventDefault();
    change({ told: '', sure: what === 'delete' });
    asked[/** @type {keyof typeof asked} */ (what)]?.();
    paint();
    if (state.sure) goTo('sure');
  });
}

for (const touch of ['keydown', 'pointerdown', 'input']) addEventListener(touch, () => (touched = Date.now()), true);

setInterval(() => {
  if (state.place === 'open' && Date.now() - touched > Number(state.lockMinutes) * 60_000) lock();
}, 5_000);

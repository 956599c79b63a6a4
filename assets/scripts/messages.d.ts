// What the scripts, the app and the service worker say to each other, and what is stored. These types are for tsc alone.

/** Answers as rows of texts: what a row is of, then its parts (src/domain/saved). */
type Row = string[];
/** Rows as JSON. */
type RowsJson = string;
/** A day as YYYY-MM-DD; '' for none. */
type Day = string;

/** What the app exports (src/platform/keeping.rs), and what starts it. */
interface App {
  default(options: { module_or_path: string }): Promise<unknown>;
  /** Takes rows up in place of the answers that are on the page. */
  takeUp(rows: RowsJson): void;
  /** Rows of which the first is `["saved", day]` or `["refused", why]`. */
  readSaved(text: string): RowsJson;
  /** The text of a file for the reader. */
  writeFile(rows: RowsJson, day: Day): string;
}

/** What is kept on the device where there is no passphrase, under `beyond-two-kept`. */
interface SavedFile {
  file: 'beyond-two';
  version: 3;
  saved: Day;
  rows: Row[];
}

/** What is kept on the device with a passphrase, as JSON under the same name. Everything but the locked bytes is their label. */
type Label = [name: string, version: string, rounds: string, forgetDays: string, lockMinutes: string, day: Day, salt: string, nonce: string];
type Envelope = [...Label, locked: string];

/** What a page asks its service worker. All but `take-over` is answered with a `WorkerState`. */
type Question = 'state' | 'save-all' | 'take-over';

/** How a build stands on the device. */
interface WorkerState {
  build: string;
  saved: 'all' | 'part' | 'none';
  changes: Change[];
}

/** A changed fact (assets/content/changes.json). */
interface Change {
  date: Day;
  what: string;
}

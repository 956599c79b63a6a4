// What the scripts, the app and the service worker say to each other. These types are for tsc alone.

/** A day as YYYY-MM-DD; '' for none. */
type Day = string;

/** What starts the app. */
interface App {
  default(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
}

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

// What the service worker has beyond the types of its kind.

/** The list that bin/site fills in (src/bin/site/worker.rs). */
declare const __SITE__: {
  /** Where the site is served, with a slash at both ends. */
  base: string;
  build: string;
  /** The name of the cache: the hash of the list. */
  version: string;
  /** The weight of all files. */
  bytes: number;
  /** `page` is the page to which a file belongs; '' for what is always saved first. */
  files: [path: string, hash: string, page: string][];
};

interface KnownFile {
  path: string;
  hash: string;
  page: string;
  address: string;
}

interface WorkerNavigator {
  /** Chromium's. */
  connection?: { saveData?: boolean };
}

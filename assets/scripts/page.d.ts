// What a page has beyond TypeScript's own list: our events, and what not every browser knows.

interface DocumentEventMap {
  /** The app has taken over, and asks for what was kept. */
  'beyond-two-begin': CustomEvent<''>;
  /** The app tells what the answers are now. */
  'beyond-two-answers': CustomEvent<RowsJson>;
  /** The app shows another page. */
  'beyond-two-turned': CustomEvent<''>;
  /** quick-exit.js has cleared the answers. */
  'beyond-two-cleared': Event;
  /** storage.js asks quick-exit.js to delete everything. */
  'beyond-two-delete': Event;
  /** That is done; `data-deleted` says how much went. */
  'beyond-two-deleted': Event;
}

interface WindowEventMap {
  beforeinstallprompt: InstallPromptEvent;
}

/** Chromium's. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

interface Window {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createHTML(html: string): string | null; createScriptURL(address: string): string | null },
    ): unknown;
  };
  /** Chromium's: the files with which the installed app was opened. */
  launchQueue?: { setConsumer(consumer: (opened: { files: readonly FileSystemFileHandle[] }) => void): void };
}

interface Navigator {
  /** Safari's: whether it runs from the Home Screen. */
  standalone?: boolean;
}

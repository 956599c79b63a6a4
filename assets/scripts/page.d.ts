// What a page has beyond TypeScript's own list: our events, and what not every browser knows.

interface DocumentEventMap {
  /** quick-exit.js has cleared the answers. */
  'beyond-two-cleared': Event;
  /** The app asks quick-exit.js to delete everything (src/platform/storage). */
  'beyond-two-delete': Event;
  /** first-links.js has put another page in the place of this one, or has left it to the browser. */
  'beyond-two-followed': Event;
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
}

interface Navigator {
  /** Safari's: whether it runs from the Home Screen. */
  standalone?: boolean;
}

// What runs within the page, in either engine: finding what a reader means by a word on the page. Each function stands alone, for it is sent as text.

/**
 * The first thing of a kind that can be seen and has that name: a button, link, field, choice (a radio, a tick) or option of a list. Of a field and
 * a choice the name is its label. A name that begins so will do where none is the same.
 */
export function find(kind, name) {
  const within = kind === 'link' ? document : document.querySelector('main')
  const of = { button: 'button', link: 'a[href]', choice: 'label', option: '[role="option"]', field: 'input:not([type="radio"], [type="checkbox"], [type="file"]), textarea, select' }
  const words = (element) => (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim()
  const nameOf = (element) => (kind === 'field' ? [...(element.labels ?? [])].map(words).join(' ') || words(element) : words(element))
  const seen = [...(within?.querySelectorAll(of[kind]) ?? [])].filter((element) => element.checkVisibility({ visibilityProperty: true }))
  const found = seen.find((element) => !name || nameOf(element) === name) ?? seen.find((element) => nameOf(element).startsWith(name))
  found?.scrollIntoView({ block: 'center' })
  return found ?? null
}

/** How the page stands. What goes wrong before this is first called, Firefox tells by itself; the driver of WebKit tells of no console. */
export function state() {
  const root = document.documentElement
  // Who reads moves: an article's app waits for that.
  if (!('ready' in root.dataset)) dispatchEvent(new Event('pointermove'))
  window.problems ??= []
  if (!window.watched) {
    window.watched = true
    addEventListener('error', ({ message, filename, lineno, error }) => window.problems.push(`${message} (${filename}:${lineno}) ${error?.stack ?? ''}`))
    addEventListener('unhandledrejection', ({ reason }) => window.problems.push(`${reason} (nobody caught it) ${reason?.stack ?? ''}`))
    document.addEventListener('securitypolicyviolation', (event) => window.problems.push(`${event.effectiveDirective} blocked ${event.blockedURI}`))
  }
  return {
    path: location.pathname,
    ready: 'ready' in root.dataset,
    saved: root.dataset.saved ?? '',
    trouble: ['failed', 'broken', 'missing'].filter((name) => name in root.dataset),
    heading: [...document.querySelectorAll('h1')].find((heading) => heading.checkVisibility())?.textContent ?? '',
    words: document.body.innerText,
    wider: Math.max(0, root.scrollWidth - root.clientWidth),
    problems: window.problems,
  }
}

/** What stands in the browser's stores. */
export function stores() {
  return { ofTab: Object.keys(sessionStorage), onDevice: Object.keys(localStorage), all: JSON.stringify([{ ...sessionStorage }, { ...localStorage }]) }
}

// What a reader can read on a page.

/**
 * Every line of text in <main>: what is folded away or opens as a card too, but not what is only for before or only for after
 * the app has started (`before-ready`, `after-ready`; `until-ready`, `once-ready`). Changes how the page looks; call it last.
 */
export async function linesOfMain(page) {
  const text = await page.getByRole('main').evaluate((main) => {
    for (const element of main.querySelectorAll('.before-ready, .after-ready, .until-ready, .once-ready')) element.style.setProperty('display', 'none', 'important')
    for (const element of main.querySelectorAll('[popover]')) element.style.setProperty('display', 'block', 'important')
    for (const element of main.querySelectorAll('details')) element.open = true
    return main.innerText
  })
  return new Set(
    text
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
  )
}

/** What stands on one side only. */
export function missingFrom(lines, others) {
  return [...lines].filter((line) => !others.has(line))
}

/** How much of its own a page says. */
export async function lengthOfMain(page) {
  return (await page.getByRole('main').innerText()).trim().length
}

/** /check/ says that its form does nothing until the app runs. */
export const formNote = /form (needs|works once)/i

// The form of /check/, as far as tests that are not about its rules need it.

const KINDS = ['textbox', 'spinbutton', 'combobox', 'radio']

/** Numbers and words that stand nowhere on the page by themselves, so that a leak of them is found. */
const NUMBER = '417'
const WORDS = 'Qzxunlikely'

/**
 * Fills in the first fields that are there, one of each kind, and says which and with what: [{ field, value }].
 * `field` is a locator; `value` what `valueOf(field)` must give from now on.
 */
export async function fillFirstFields(page) {
  const filled = []
  for (const kind of KINDS) {
    const field = await firstUsable(page.getByRole('main').getByRole(kind))
    if (field) filled.push({ field, value: await fill(kind, field) })
  }
  return filled
}

/** What a field holds: the text, the chosen option, or whether it is checked. */
export function valueOf(field) {
  return field.evaluate((element) => (element.type === 'radio' || element.type === 'checkbox' ? String(element.checked) : element.value))
}

async function firstUsable(fields) {
  for (const field of await fields.all()) {
    if ((await field.isVisible()) && (await field.isEnabled())) return field
  }
}

async function fill(kind, field) {
  if (kind === 'radio') {
    await field.check()
  } else if (kind === 'combobox' && (await field.evaluate((element) => element.tagName === 'SELECT'))) {
    await field.selectOption({ index: (await field.locator('option').count()) - 1 })
  } else {
    const digits = kind === 'spinbutton' || /numeric|decimal/.test((await field.getAttribute('inputmode')) ?? '')
    await field.fill(digits ? NUMBER : WORDS)
  }
  return valueOf(field)
}

// HTML from a string is let through only if nothing in it acts, and no script but our worker starts from an address made at run time.
import { READY, expect, test } from './fixtures.js'

const ACTING = [
  '<script>window.foreign = true</script>',
  '<img src="x" onerror="window.foreign = true">',
  '<svg/onload="window.foreign = true">',
  '<a href="javascript:window.foreign = true">a</a>',
  '<iframe srcdoc="a"></iframe>',
  '<form action="/"><input></form>',
  '<base href="/elsewhere/">',
  '<a href=" java&#115;cript:window.foreign = true">a</a>',
  '<a href="java\nscript:window.foreign = true">a</a>',
  '<svg><a><animate attributeName="href" values="javascript:window.foreign = true"/></a></svg>',
  // Quotes where HTML does not take them for quotes.
  '<p "><img src=x onerror="window.foreign = true">',
  '<p ="><img src=x onerror=window.foreign=true "',
  '<!--><img src=x onerror="window.foreign = true">-->',
  '<!-- a --!><img src=x onerror="window.foreign = true">-->',
  '<p title="a"onclick="window.foreign = true">a</p>',
  '<p title=a onclick=window.foreign=true>a</p>',
]

/** What people type, as the site writes it into a page. */
const TYPED = ['Ondansetron = Zofran', 'onset = 2019', 'once=20 mg', 'formaction = x', 'a < b and c > d', '<3', 'srcdoc=1', "it's \"so\" on=off", 'javascript: x']
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

test('HTML that acts is refused, and what the site writes is not', async ({ page, open, problems }) => {
  problems.allow(/require-trusted-types-for|TrustedHTML|TrustedScript/)
  await open('/check/')
  const refused = await page.evaluate(
    (all) =>
      all.map((html) => {
        try {
          document.createElement('div').innerHTML = html
          return 'let through'
        } catch (error) {
          return error.name
        }
      }),
    ACTING,
  )
  expect(refused).toEqual(ACTING.map(() => 'TypeError'))
  expect(await page.evaluate(() => (document.createElement('div').innerHTML = '<p class="on">Once on = off</p>'))).toContain('Once')
  const script = page.evaluate(() => void (document.createElement('script').src = '/other.js'))
  await expect(script).rejects.toThrow(/TrustedScriptURL/)
  await expect(page.locator(READY)).toBeAttached()
})

test('whatever somebody types is let through as the text it is', async ({ page, open }) => {
  await open('/check/')
  const written = await page.evaluate(
    (all) =>
      all.map((html) => {
        const element = document.createElement('div')
        element.innerHTML = html
        return element.querySelector('input').value + element.querySelector('p').textContent
      }),
    TYPED.map((text) => `<!----><input class='a' value="${escaped(text)}" required><p>${escaped(text)}</p><a href="/check/#a">a</a><br/>`),
  )
  expect(written).toEqual(TYPED.map((text) => text + text))
})

test('every page is written without a refusal', async ({ page, open, href }) => {
  await open('/')
  for (const name of ['My medicines', 'Compare', 'Read']) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  }
  await page.getByRole('main').getByRole('link').first().click()
  await expect(page).toHaveURL(new RegExp(`^${href('/articles/')}.`))
  await page.getByRole('contentinfo').getByRole('link', { name: 'Sources' }).click()
  await expect(page).toHaveURL(href('/sources/'))
})

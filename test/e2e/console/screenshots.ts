/** `npm run docs:console -- ADDRESS`: pictures of the main pages, from a demo that was kept running, into docs/console. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { people } from '../../../stack/people.ts'
import { type ConsoleLanguage, openBrowser } from './browser.ts'

interface Shot {
  readonly name: string
  /** Absent: the public. */
  readonly person?: keyof typeof people
  readonly language: ConsoleLanguage
  /** Begins in the start page of the person. */
  readonly path: string
  /** What is done on the page before the picture is taken. */
  readonly then?: (page: Page) => Promise<void>
}

const folder = path.join(import.meta.dirname, '../../../docs/console')

/** The first row's link of a list. */
const openFirst = async (page: Page) => {
  await page.locator('main table tbody a').first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const shots: readonly Shot[] = [
  { name: 'start', language: 'zh', path: '' },
  { name: 'register', language: 'en', path: '/register' },
  { name: 'entry', language: 'zh', path: '/register', then: openFirst },
  { name: 'verify', language: 'en', path: '/verify' },
  { name: 'guide', language: 'zh', path: '/guide' },
  { name: 'complaint', language: 'en', path: '/complaints' },
  { name: 'my-cases', person: 'applicant', language: 'en', path: '/my-cases' },
  { name: 'work', person: 'supervisor', language: 'zh', path: '/work' },
  { name: 'dossier', person: 'officer', language: 'zh', path: '/dossiers', then: openFirst },
  { name: 'decisions', person: 'head', language: 'zh', path: '/decisions' },
  { name: 'supervision', person: 'supervisor', language: 'en', path: '/supervision' },
  { name: 'cases', person: 'supervisor', language: 'zh', path: '/cases' },
  { name: 'calendars', person: 'administrator', language: 'en', path: '/calendars' },
]

const [address] = process.argv.slice(2)
if (!address) throw new Error('expected the address of a running service: npm run demo -- --keep')
mkdirSync(folder, { recursive: true })
const browser = await openBrowser(address)
for (const { name, person, language, path: at, then } of shots) {
  const page = person
    ? await browser.as(people[person], at, language)
    : await browser.visitor(at, language)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await then?.(page)
  // Live updates keep one request open, so the network is never idle.
  await page.waitForTimeout(1_500)
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: false })
  await page.context().close()
  console.log(name)
}
await browser.close()

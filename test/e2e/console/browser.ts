/** A real browser in front of the service: a context of its own for each person, who signs in as people do. */
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { DevelopmentPerson } from '../../../stack/identity/token.ts'
import { debianTool } from '../../../stack/servers/debian.ts'

export type ConsoleLanguage = 'zh' | 'en'

const locales = { zh: 'zh-CN', en: 'en' } as const
const signInWords = { zh: '登录', en: 'Sign in' } as const

/** Nothing but the pages that are asked for: no look-ups, no updates. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type ConsoleBrowser = Awaited<ReturnType<typeof openBrowser>>

/** Everything that a policy refused or a script threw in a page; a test ends with none. */
function watch(page: Page, faults: string[]) {
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) faults.push(text)
  })
}

/** `address`: of the service, whose console is built. */
export async function openBrowser(address: string) {
  const browser: Browser = await chromium.launch({
    executablePath: debianTool('chromium') ?? 'chromium',
    args: quiet,
    chromiumSandbox: false,
  })
  const faults: string[] = []

  async function visit(language: ConsoleLanguage, width = 1280): Promise<Page> {
    const context = await browser.newContext({
      locale: locales[language],
      timezoneId: 'Asia/Shanghai',
      viewport: { width, height: 900 },
      acceptDownloads: true,
    })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    watch(page, faults)
    return page
  }

  return {
    /** What went wrong in any page, so far. */
    faults,
    /** The public's page, in a context of its own. */
    async visitor(path: string, language: ConsoleLanguage = 'zh', width?: number): Promise<Page> {
      const page = await visit(language, width)
      await page.goto(`${address}/${language}${path}`)
      return page
    },
    /** Signs in at the provider and opens the page. */
    async as(person: DevelopmentPerson, path: string, language: ConsoleLanguage = 'zh') {
      const page = await visit(language)
      await page.goto(`${address}/${language}${path}`)
      const header = page.getByRole('banner')
      await header.getByRole('button', { name: signInWords[language] }).click()
      await page.getByRole('button', { name: person.name, exact: false }).click()
      await header.getByText(person.name).waitFor()
      return page
    },
    close: () => browser.close(),
  }
}

/** What axe finds against WCAG 2.2 AA: rule and element; none is expected. `within`: only there, where the rest was seen. */
export async function accessibilityFaults(page: Page, within = 'html'): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  // No page has a frame, and what passes is not asked for: less than half the time.
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .setLegacyMode(true)
    .options({ runOnly: tags, resultTypes: ['violations'] })
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

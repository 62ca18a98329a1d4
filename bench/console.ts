/**
 * `npm run bench:console [-- --visits N]`: the public's first visit, in a browser that has kept nothing: milliseconds from
 * asking for a page until it is drawn with what was read for it and answers a key.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Command } from 'commander'
import { type Browser, chromium, type Page } from 'playwright-core'
import { buildConsole } from '../stack/build-console.ts'
import { startDevelopment } from '../stack/development.ts'
import { onStderr } from '../stack/progress.ts'
import { debianTool } from '../stack/servers/debian.ts'
import { startService } from '../stack/service.ts'
import { readConfiguration } from '../temporal.config.ts'
import { median } from './rounds.ts'

const program: Command = new Command('bench:console')
  .option('--visits <n>', 'of each page', '15')
  .option('--json', 'one JSON document')
  .parse()
const options = program.opts<{ visits: string; json?: boolean }>()

/** Each with what must be there before the page counts as drawn. */
const pages = {
  'the start page': { at: '/zh', drawn: 'main h1' },
  'the register, with its entries read': {
    at: '/zh/register',
    drawn: 'main table',
  },
  'verification of a certificate': { at: '/en/verify', drawn: 'main textarea, main input' },
} as const
type Name = keyof typeof pages

/** Milliseconds since the page was asked for, once it has answered a key with its next frame. */
async function untilItAnswers(page: Page, drawn: string): Promise<number> {
  await page.locator(drawn).first().waitFor()
  const answered = await page.evaluateHandle(() => {
    const instant = new Promise<number>((resolve) =>
      document.addEventListener(
        'keydown',
        () => requestAnimationFrame(() => resolve(performance.now())),
        { once: true, capture: true },
      ),
    )
    return { instant }
  })
  await page.keyboard.press('Tab')
  return answered.evaluate(({ instant }) => instant)
}

async function visit(browser: Browser, address: string, name: Name): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const { at, drawn } = pages[name]
  await page.goto(address + at, { waitUntil: 'commit' })
  const ms = await untilItAnswers(page, drawn)
  await context.close()
  return ms
}

const dataFolder = mkdtempSync(path.join(tmpdir(), 'bench-console-'))
const stack = await startDevelopment({ dataFolder })
const CONSOLE_FOLDER = await buildConsole(readConfiguration().servers.cacheFolder, onStderr)
const service = await startService(stack.configuration({ CONSOLE_FOLDER, LOG_LEVEL: 'error' }))
const browser = await chromium.launch({
  executablePath: debianTool('chromium') ?? 'chromium',
  args: ['--disable-gpu', '--disable-background-networking'],
  chromiumSandbox: false,
})
const names = Object.keys(pages) as Name[]
const times = new Map<Name, number[]>(names.map((name) => [name, []]))
// The first round warms the server and the machine, not what is kept by a visitor's browser.
for (let round = -1; round < Number(options.visits); round += 1)
  for (const name of names) {
    const ms = await visit(browser, service.address, name)
    if (round >= 0) times.get(name)?.push(ms)
    onStderr.passing(`visit ${round + 1} of ${options.visits}: ${name}`)
  }
const rows = [...times].map(([page, each]) => ({
  page,
  'median ms': Math.round(median(each)),
  'slowest ms': Math.round(Math.max(...each)),
}))
if (options.json) console.log(JSON.stringify(rows, null, 2))
else console.table(rows)
await browser.close()
await service.stop()
await stack.stop()
rmSync(dataFolder, { recursive: true, force: true })

/** Fifty thousand open tasks in the work queue: only a window of them is in the page, and the filters find the right ones. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { nameOf } from '../../../bench/search/names.ts'
import { rows, search } from './queue-steps.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'
import { seedQueue } from './seed-queue.ts'

const tasks = 50_000
const seedWithinMs = 400_000
const deep = 5_000
const mostDrawn = 200

let scene: ConsoleScene
beforeAll(async () => {
  scene = await startConsoleScene({}, (stack) =>
    seedQueue(stack.configuration().databaseUrl, tasks),
  )
}, sceneWithinMs + seedWithinMs)
afterAll(() => scene.stop())

/** From now on every task of the page that took longer than 50 ms is noted. */
const noteLongTasks = (page: Page) =>
  page.evaluate(() => {
    const noted: number[] = []
    new PerformanceObserver((list) =>
      noted.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' })
    Object.assign(globalThis, { noted })
  })
const longTasks = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { noted: number[] }).noted)

const drawn = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((row) => Number(row.getAttribute('data-index'))))

it(
  'scrolls by keys and by wheel to rows deep inside, and filters, with a bounded number of rows in the page',
  async () => {
    const { browser, people } = scene
    const page = await browser.as(people.officer, '/work?tab=unclaimed', 'zh')
    await rows(page).first().waitFor()
    await noteLongTasks(page)

    for (let pressed = 0; pressed < 40; pressed += 1) await page.keyboard.press('j')
    await expectCurrent(page, 39)
    for (let pressed = 0; pressed < 5; pressed += 1) await page.keyboard.press('PageDown')
    await expectCurrent(page, 79)

    await page.locator('.queue-frame').hover()
    let most = 0
    let reached = 0
    for (let turned = 0; turned < 1_500 && reached <= deep; turned += 1) {
      await page.mouse.wheel(0, 20_000)
      await page.waitForTimeout(50)
      const indexes = await drawn(page)
      most = Math.max(most, indexes.length)
      reached = Math.max(reached, ...indexes)
    }
    expect(reached).toBeGreaterThan(deep)
    expect(most).toBeLessThan(mostDrawn)
    expect(await page.locator('.queue-current').getAttribute('data-index')).toBe('79')
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('-1')

    const { 'zh-CN': name } = nameOf(40_000)
    const expected = Array.from({ length: tasks }, (_each, number) => nameOf(number)['zh-CN'])
    const same = expected.filter((each) => each.includes(name)).length
    await search(page, name)
    await page.getByText(`共${same}项任务。`).waitFor()
    const shown = await rows(page).locator('.queue-open').allInnerTexts()
    expect(shown).toEqual(shown.map(() => name))
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(same + 1))

    const long = await longTasks(page)
    const longest = Math.round(Math.max(0, ...long))
    process.stderr.write(
      `${tasks} tasks: row ${reached} reached, at most ${most} rows drawn, ${long.length} tasks over 50 ms, the longest ${longest} ms\n`,
    )
    expect(browser.faults).toEqual([])
  },
  seedWithinMs,
)

async function expectCurrent(page: Page, index: number): Promise<void> {
  await page.locator(`.queue-current[data-index="${index}"]`).waitFor()
  const focused = await page.evaluate(() => document.activeElement?.closest('tr')?.dataset.index)
  expect(focused).toBe(String(index))
}

/** What is done with the work queue in a browser. */
import type { Locator, Page } from 'playwright-core'

/** The rows that are drawn. */
export const rows = (page: Page) => page.locator('tr[data-index]')
const isFocused = (locator: Locator) => locator.evaluate((node) => node === document.activeElement)

/** Presses a key until the focus is there. */
export async function reach(page: Page, key: string, goal: Locator): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if ((await goal.count()) > 0 && (await isFocused(goal))) return
    await page.keyboard.press(key)
  }
  throw new Error(`expected ${key} to lead to ${String(goal)}`)
}

/** By keyboard alone. */
export async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Nothing that others do reaches the page before it asks again. */
export const withoutLiveUpdates = async (page: Page): Promise<void> => {
  await page.route('**/events/stream', (request) => request.abort())
  await page.reload()
  await rows(page).first().waitFor()
}

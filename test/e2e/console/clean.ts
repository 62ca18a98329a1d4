/** That a page, and each of its tabs, is without fault for axe once it has come. */
import { expect } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { accessibilityFaults } from './browser.ts'

/** `whatComes`: what stands on the page when it has been read. */
export async function expectClean(page: Page, whatComes: Locator): Promise<void> {
  await whatComes.first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
}

/** Opens every tab, of which there are so many; around them the page is the same. */
export async function expectCleanTabs(page: Page, count: number): Promise<void> {
  await page.getByRole('tab').first().waitFor()
  const tabs = await page.getByRole('tab').all()
  expect(tabs).toHaveLength(count)
  for (const tab of tabs) {
    await tab.click()
    const panel = page.getByRole('tabpanel', { name: await tab.innerText() })
    await panel.locator('table, h2, .note').first().waitFor()
    expect(await accessibilityFaults(page, '[role=tabpanel]')).toEqual([])
  }
}

/** A passage of the PDF that is open is annotated by keyboard alone. */
import type { Page } from 'playwright-core'

/** Selects the passage, presses `.`, writes, and sends; answers what the list then says of it. */
export async function annotateByKeys(page: Page, passage: string, text: string): Promise<string> {
  const found = page.locator('.pdf-text').getByText(passage, { exact: true })
  await found.waitFor()
  await found.evaluate((element) => document.getSelection()?.selectAllChildren(element))
  await page.keyboard.press('.')
  const form = page.getByRole('form', { name: '新增批注' })
  await form.getByText(passage, { exact: true }).waitFor()
  await page.keyboard.type(text)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const listed = page.getByRole('list', { name: '批注' }).getByRole('listitem').first()
  await listed.waitFor()
  return listed.innerText()
}

/** What tests of the public pages do over and over: the certificate and the entry that they ask for, keys, widths. */
import type { Page } from 'playwright-core'
import type { Script } from '../../../demo/story.ts'
import type { RegisterEntry } from '../../../domain/register/entry.ts'

/** The sample certificate of the dossier, DER: issued under the chain that is recognised. */
export function sampleOf({ files }: Script): Buffer {
  const sample = files.find(({ type }) => type === 'sample-certificate')
  return Buffer.from(sample?.bytes() ?? [])
}

/** The entry, once the register in memory verifies under it. */
export async function registered(address: string, certificate: Buffer): Promise<RegisterEntry> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const answer = await fetch(`${address}/register`)
    const { items } = (await answer.json()) as { items: { entry: RegisterEntry }[] }
    const asked = await fetch(`${address}/register/verify`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ certificate: certificate.toString('base64') }),
    })
    const [first] = items
    if (first && (await asked.text()).includes(first.entry.id)) return first.entry
    if (Date.now() > deadline) throw new Error('expected an entry of the register')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Whether nothing scrolls sideways. */
export const isNarrowEnough = (page: Page) =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? Infinity) <= innerWidth)

/** Goes on with the tabulator until the element of that name has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let times = 0; times < 60; times += 1) {
    await page.keyboard.press('Tab')
    const reached = await page.evaluate(() => {
      const element = document.activeElement
      const ids = element?.getAttribute('aria-labelledby')?.split(' ') ?? []
      const labels = 'labels' in (element ?? {}) ? (element as HTMLInputElement).labels : null
      const named = ids.map((id) => document.getElementById(id)?.textContent)
      const texts = [...(labels ?? [])].map((label) => label.textContent)
      return [...named, ...texts, element?.textContent].map((text) => text?.trim())
    })
    if (reached.includes(name)) return
  }
  throw new Error(`expected ${name} to be reached by keyboard`)
}

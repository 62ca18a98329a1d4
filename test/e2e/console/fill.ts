/** Fills a form that the console has drawn, field by field, as somebody does who has the content before them. */
import type { Locator } from 'playwright-core'

type Content = Readonly<Record<string, unknown>>

const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const idOf = (pointer: string) => `field${pointer.replaceAll('/', '-')}`

/** `2026-11-21T09:30` in Shanghai, as the field wants it. */
const inShanghai = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16)

async function fillText(field: Locator, text: string): Promise<void> {
  const input = field.locator('input, textarea').first()
  const type = await input.getAttribute('type')
  await input.fill(type === 'datetime-local' ? inShanghai(text) : text)
}

/** Radio or box, clicked where people click it. */
export const tick = (scope: Locator, type: 'radio' | 'checkbox', value?: string): Locator => {
  const valued = value === undefined ? '' : `[value="${value}"]`
  return scope.locator(`label:has(input[type=${type}]${valued})`)
}

/** One of several: radios where they are few, a list that opens where they are many. */
async function choose(field: Locator, id: string): Promise<void> {
  const radio = tick(field, 'radio', id)
  if ((await radio.count()) > 0) return radio.click()
  await field.locator('button.choice-button').click()
  await field.page().locator(`[role=option][data-key="${id}"]`).click()
}

const isChoice = async (field: Locator) =>
  (await field.locator('input[type=radio], button.choice-button').count()) > 0

async function fillList(form: Locator, pointer: string, items: readonly unknown[]) {
  const field = form.locator(`[id="${idOf(pointer)}"]`)
  const boxes = field.locator('input[type=checkbox]')
  if ((await boxes.count()) > 0 && items.every((item) => typeof item === 'string')) {
    for (const item of items) await tick(field, 'checkbox', item).click()
    return
  }
  for (const [index, item] of items.entries()) {
    const row = form.locator(`[id="${idOf(`${pointer}/${index}`)}"]`)
    const add = field.locator('> div > button').last()
    // A checklist has its rows already, and none to add.
    if ((await row.count()) === 0 && (await add.count()) > 0) await add.click()
    await fillField(form, `${pointer}/${index}`, item)
  }
}

async function fillField(form: Locator, pointer: string, value: unknown): Promise<void> {
  if (Array.isArray(value)) return fillList(form, pointer, value)
  if (isContent(value)) return fillForm(form, value, pointer)
  const field = form.locator(`[id="${idOf(pointer)}"]`)
  // What is fixed by the schema is sent without being asked.
  if ((await field.count()) === 0) return
  if (typeof value === 'boolean') {
    const answer = tick(field, 'radio', value ? 'yes' : 'no')
    if ((await answer.count()) > 0) return answer.click()
    return value ? tick(field, 'checkbox').click() : undefined
  }
  if (await isChoice(field)) return choose(field, String(value))
  return fillText(field, String(value))
}

/** Every field of the content, in its order; alternatives first say which they are. */
export async function fillForm(form: Locator, content: Content, pointer = ''): Promise<void> {
  for (const [name, value] of Object.entries(content))
    if (value !== undefined) await fillField(form, `${pointer}/${name}`, value)
}

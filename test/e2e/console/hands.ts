/** People whose acts are done in the console: what the demo's story would send is filled into forms and sent from there. */
import type { Locator, Page } from 'playwright-core'
import { type Caller, createCaller, type Elsewhere, type Sent } from '../../../demo/client.ts'
import type { Cast } from '../../../demo/cast.ts'
import { people } from '../../../stack/people.ts'
import { catalogue } from '../../web/sources.ts'
import type { ConsoleLanguage } from './browser.ts'
import { fillForm, tick } from './fill.ts'
import type { ConsoleScene } from './scene.ts'

const locales = { zh: 'zh-CN', en: 'en' } as const

type Content = Readonly<Record<string, unknown>>

/** What somebody does in the console, and where: an act on a case, the taking of a task, its completion, the report of an exit. */
interface Doing {
  readonly path: string
  readonly kind: string
  readonly id: string
  readonly what: 'act' | 'claim' | 'complete' | 'exit'
  readonly act: string
  readonly content: Content
}

/** Undefined: not an act that the console draws from its schema. */
function doingOf(path: string, { body, method }: Sent): Doing | undefined {
  const content = (body ?? {}) as Content
  const [, noun, id = '', last, act = ''] = path.split('/')
  if (noun === 'tasks' && last === 'claim')
    return { path, kind: '', id, what: 'claim', act: '', content }
  if (method !== undefined || body === undefined || !noun) return undefined
  if (noun === 'tasks' && last === 'completion') {
    const { act: name, epoch: _epoch, ...rest } = content
    return { path, kind: '', id, what: 'complete', act: String(name), content: rest }
  }
  if (last === 'exit') return { path, kind: noun, id, what: 'exit', act: '', content }
  if (last === 'handover')
    return { path, kind: noun, id, what: 'act', act: 'hand-over-records', content }
  if (last === 'acts') return { path, kind: noun, id, what: 'act', act, content }
  return undefined
}

/** Waits for the service's answer to what is begun; it is the story's answer, too. */
async function answered(page: Page, path: string, begin: () => Promise<void>): Promise<Response> {
  const [response] = await Promise.all([
    page.waitForResponse(
      (answer) => new URL(answer.url()).pathname === path && answer.request().method() === 'POST',
    ),
    begin(),
  ])
  return new Response(new Uint8Array(await response.body()), { status: response.status() })
}

async function send(
  page: Page,
  form: Locator,
  { path, content, name }: { path: string; content: Content; name: string },
) {
  await form.waitFor()
  await fillForm(form, content)
  // What cannot be undone is confirmed by typing its name.
  const confirmation = form.locator('.note input')
  if ((await confirmation.count()) > 0) await confirmation.fill(name)
  return answered(page, path, () => form.locator('button[type=submit]').click())
}

const places = ['dossiers', 'recognitions', 'complaints', 'penalties', 'exits']

/** What kind of task it is, and in which case; a task is named `<case>.<number>`. */
async function taskOf(caller: Caller, id: string) {
  const about = id.slice(0, id.lastIndexOf('.'))
  for (const kind of places) {
    const response = await caller.send(`/${kind}/${about}`)
    if (!response.ok) continue
    const { tasks } = (await response.json()) as { tasks: { id: string; kind: string }[] }
    const task = tasks.find((each) => each.id === id)
    if (task) return { kind, about, task: task.kind }
  }
  throw new Error(`expected a case with the task ${id}`)
}

/** A task's panel, by its name; the reader's own where there are several. */
const panelOf = (page: Page, name: string, has: string) =>
  page
    .locator('.task-panel')
    .filter({ has: page.getByRole('heading', { name, exact: true }) })
    .filter({ has: page.locator(has) })
    .first()

/** `caller` reads for the person; `page` is theirs. */
export function createHands(page: Page, language: ConsoleLanguage, caller: Caller): Elsewhere {
  const texts = catalogue(locales[language])
  const text = (key: string) => texts.get(key) ?? key

  const open = async (kind: string, id: string, part = '') => {
    const { origin } = new URL(page.url())
    const path = kind === 'dossiers' ? `/dossiers/${id}` : `/cases/${kind}/${id}${part}`
    await page.goto(`${origin}/${language}${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }

  async function onTask({ path, id, what, act, content }: Doing) {
    const { kind, about, task } = await taskOf(caller, id)
    await open(kind, about)
    const named = text(`terms:task.${task}`)
    if (what === 'claim') {
      const button = panelOf(page, named, '.button-row').getByRole('button', {
        name: text('acts:task.claim'),
        exact: true,
      })
      return answered(page, path, () => button.click())
    }
    const panel = panelOf(page, named, '.act-radios, form')
    const radio = tick(panel.locator('.act-radios'), 'radio', act)
    await panel.waitFor()
    if ((await radio.count()) > 0) await radio.click()
    const name = text(`terms:act.${act}`)
    return send(page, panel.getByRole('form', { name, exact: true }), { path, content, name })
  }

  async function onCase({ path, kind, id, act, content }: Doing) {
    await open(kind, id)
    const name = text(`terms:act.${act}`)
    await page.getByRole('button', { name, exact: true }).first().click()
    const form = page.getByRole('dialog').getByRole('form', { name, exact: true })
    return send(page, form, { path, content, name })
  }

  async function reportExit({ path, kind, id, content }: Doing) {
    await open(kind, id, '/exit')
    for (const [name, value] of Object.entries(content)) {
      const label = text(`cases:reportExit.${name}`)
      await page
        .getByRole('textbox', { name: label })
        .or(page.getByLabel(label))
        .first()
        .fill(String(value))
    }
    const button = page.getByRole('button', { name: text('cases:reportExit.send'), exact: true })
    return answered(page, path, () => button.click())
  }

  const ways = { act: onCase, claim: onTask, complete: onTask, exit: reportExit }
  return async (path, sent) => {
    const doing = doingOf(path, sent)
    return doing && ways[doing.what](doing)
  }
}

/** The demo's people, each in a browser context of their own: acts go through the console, reading by the interface. */
export async function castInConsole(
  { address, browser, cast, tokenOf }: ConsoleScene,
  language: ConsoleLanguage,
): Promise<Cast> {
  const pages = new Map<string, Promise<Page>>()
  const pageOf = (part: keyof Cast) => {
    const page = pages.get(part) ?? browser.as(people[part], '', language)
    pages.set(part, page)
    return page
  }
  const callers = (Object.keys(people) as (keyof Cast)[]).map(async (part) => {
    const elsewhere: Elsewhere = async (path, sent) =>
      doingOf(path, sent) && createHands(await pageOf(part), language, cast[part])(path, sent)
    return [part, createCaller(address, await tokenOf(people[part]), elsewhere)] as const
  })
  return Object.fromEntries(await Promise.all(callers)) as Cast
}

/** Small windows and large letters (WCAG 1.4.4, 1.4.10): the main pages of each role at 200 % of 1280 px, at 360 px and at 320 px scroll one way only. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { takeTask } from '../../../demo/client.ts'
import { grantScript } from '../../../demo/scripts.ts'
import { accept, file } from '../../../demo/story.ts'
import { recognise } from '../../support/recognised.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'

const { script } = grantScript()
const withinMs = 180_000

let scene: ConsoleScene
let dossier: string
let draft: string
let recognition: string
beforeAll(async () => {
  scene = await startConsoleScene()
  const { cast, people } = scene
  recognition = await recognise(scene, (state) => ({
    ...state,
    organisation: people.applicant.organisation,
  }))
  draft = (await cast.applicant.open()).dossier
  dossier = await file(cast, script, () => undefined)
  await accept(cast, dossier, () => undefined)
  await takeTask(cast.officer, dossier, 'verify')
}, sceneWithinMs + withinMs)
afterAll(() => scene.stop())

/** CSS pixels across, and device pixels for each: 640 at 2 is a window of 1280 px at 200 %. */
const windows = [
  [640, 2],
  [360, 1],
  [320, 1],
] as const

/** What reaches over the right edge, by its outermost element; nothing is expected. */
const overEdge = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth = 0, clientWidth = 0 } = document.scrollingElement ?? {}
    if (scrollWidth <= clientWidth) return []
    const isOver = (each: Element) => each.getBoundingClientRect().right > clientWidth + 1
    const over = [...document.body.querySelectorAll('*')].filter(isOver)
    return over.map((each) => `${each.tagName}.${each.className} ${each.textContent.slice(0, 40)}`)
  })

/** Whether the whole of it can be brought into the window without scrolling sideways. */
async function isWithin(page: Page, action: Locator, width: number): Promise<boolean> {
  await action.scrollIntoViewIfNeeded()
  const box = await action.boundingBox()
  const sideways = await page.evaluate(() => document.scrollingElement?.scrollLeft)
  return sideways === 0 && box !== null && box.x >= 0 && box.x + box.width <= width + 1
}

/** `main`: what people come for. */
type Visit = readonly [path: string, main: (page: Page) => Locator]

const link = (name: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByRole('link', { name }).first()
const button = (name: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByRole('button', { name }).first()
const field = (name: string) => (page: Page) => page.getByLabel(name).first()
const title = (page: Page) => page.getByRole('heading', { level: 1 })
const panel = (page: Page) => page.getByRole('tabpanel').locator('table, h2, p, .note').first()

async function expectReflow(page: Page, visits: readonly Visit[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  for (const [path, main] of visits) {
    await page.goto(`${scene.address}/en${path}`)
    await title(page).waitFor()
    await main(page).waitFor()
    for (const [width, deviceScaleFactor] of windows) {
      const height = 600
      const metrics = { width, height, deviceScaleFactor, mobile: false }
      await devtools.send('Emulation.setDeviceMetricsOverride', metrics)
      const seen = { over: await overEdge(page), main: await isWithin(page, main(page), width) }
      expect([path, width, seen]).toEqual([path, width, { over: [], main: true }])
    }
  }
  await page.close()
}

const tabs = (path: string, names: readonly string[]): readonly Visit[] =>
  names.map((name) => [`${path}?tab=${name}`, panel])

describe('Pages fit a narrow window and large letters', () => {
  it(
    'of the public',
    async () => {
      await expectReflow(await scene.browser.visitor('', 'en'), [
        ['', link('Register')],
        ['/register', link('Foreign CA')],
        [`/register/${recognition}`, link(/[Vv]erify/)],
        ['/verify', button('Verify')],
        ['/guide', title],
        ['/complaints', button('Send the complaint')],
        ['/complaints/follow', button('Show')],
        ['/consultations', title],
        ['/compliance', title],
        ['/working-days', button('Count')],
      ])
    },
    withinMs,
  )

  it(
    'of the applicant',
    async () => {
      const { browser, people } = scene
      await expectReflow(await browser.as(people.applicant, '', 'en'), [
        ['/my-cases', link('New application')],
        ['/my-cases/new', button('Open the draft')],
        ['/my-cases/duties', title],
        [`/my-cases/${dossier}`, button('Withdraw the application')],
        [`/my-cases/${draft}/filing`, title],
        [`/my-cases/${draft}/filing/identity`, field('Registered address')],
        [`/my-cases/${draft}/filing/documents`, title],
        [`/my-cases/${draft}/filing/send`, title],
        [`/cases/recognitions/${recognition}`, link('Report an exit')],
        [`/cases/recognitions/${recognition}/exit`, button('Report the exit')],
      ])
    },
    withinMs,
  )

  it(
    'of whoever reviews',
    async () => {
      const { browser, people, cast } = scene
      const { documents } = await cast.officer.read(dossier)
      const shown = ['application/pdf', 'application/pkix-cert'].flatMap((type) => {
        const found = documents.find(({ evidence }) => evidence.mediaType === type)
        return found ? [`/dossiers/${dossier}/documents/${found.id}?version=${found.version}`] : []
      })
      await expectReflow(await browser.as(people.officer, '', 'en'), [
        ['/work', button('Keys')],
        ['/dossiers', link(/CA|Services|Information/)],
        ...tabs(`/dossiers/${dossier}`, ['overview', 'timeline', 'documents', 'findings']),
        ...tabs(`/dossiers/${dossier}`, ['filings', 'notices', 'messages', 'ledger']),
        ...shown.map((path): Visit => [path, button('Keys')]),
      ])
    },
    withinMs,
  )

  it(
    'of the head, of supervisors and of whoever keeps the calendars',
    async () => {
      const { browser, people } = scene
      await expectReflow(await browser.as(people.head, '', 'en'), [['/decisions', title]])
      await expectReflow(await browser.as(people.supervisor, '', 'en'), [
        ['/cases', link('Open a penalty case')],
        ...tabs(`/cases/recognitions/${recognition}`, ['recognised', 'duties', 'ledger']),
        ['/cases/penalties/new', button('Open the case')],
        ['/supervision', link('Record an observation')],
        ...tabs('/supervision', ['figures', 'duties', 'feed', 'alarms']),
        ['/supervision/observe', button('Record it')],
        ['/operations', panel],
      ])
      await expectReflow(await browser.as(people.administrator, '', 'en'), [
        ['/calendars', link('2026')],
        ['/calendars/2026', title],
        ['/calendars/propose', button('Propose it')],
      ])
    },
    withinMs,
  )

  it('without a fault in any of them', () => {
    expect(scene.browser.faults).toEqual([])
  })
})

/** Supervision in a real browser: the board in both languages, an observation by keyboard alone, a calendar by two people, operations. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { recognise } from '../../support/recognised.ts'
import type { ConsoleLanguage } from './browser.ts'
import { expectClean, expectCleanTabs } from './clean.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'

const withinMs = 120_000
const missed = { id: 'audit:2026', kind: 'audit', due: '2026-01-31', state: 'missed' } as const

let scene: ConsoleScene
let recognition: string
beforeAll(async () => {
  scene = await startConsoleScene()
  const { organisation } = scene.people.applicant
  recognition = await recognise(scene, (state) => ({
    ...state,
    name: { en: 'Foreign CA', 'zh-CN': '境外认证机构' },
    organisation,
    province: scene.people.provincial.organisation,
    duties: [missed],
  }))
}, sceneWithinMs)
afterAll(() => scene.stop())

/** Goes on with the tabulator until the element has the focus. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  await element.waitFor()
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await element.evaluate((node) => node === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('expected to reach the element with the tabulator')
}

describe('The supervision board', () => {
  it.each<[ConsoleLanguage, string, RegExp, string]>([
    ['zh', '获认可机构（问题最重的在前）', /逾期义务 1/, '境外认证机构'],
    ['en', 'Recognised CAs, the worst first', /Duties overdue 1/, 'Foreign CA'],
  ])(
    'shows what is overdue, with charts whose figures are tables: %s',
    async (language, caption, overdue, name) => {
      const page = await scene.browser.as(scene.people.supervisor, '/supervision', language)
      const cas = page.getByRole('table', { name: caption })
      await expectClean(page, cas.getByRole('link', { name }))
      expect(await page.locator('.totals').innerText()).toMatch(
        new RegExp(overdue.source.replaceAll(' ', '\\s+')),
      )
      // Each chart stands beside a table with the same figures.
      const charts = page.locator('section', { has: page.locator('.bars') })
      expect(await charts.count()).toBe(3)
      for (const chart of await charts.all()) expect(await chart.getByRole('table').count()).toBe(1)
      await expectCleanTabs(page, 5)
      await page.close()
    },
    withinMs,
  )

  it(
    'keeps province and comparison in the address, and leads to the CA',
    async () => {
      const page = await scene.browser.as(scene.people.supervisor, '/supervision', 'en')
      await page.getByRole('button', { name: /Charts compare/ }).click()
      await page.getByRole('option', { name: 'CA' }).click()
      await page.waitForURL(/by=ca/)
      await page.getByRole('link', { name: /Foreign CA/ }).click()
      await page.getByRole('heading', { level: 1, name: /Foreign CA/ }).waitFor()
      await page.goBack()
      await page.getByRole('button', { name: /Charts compare/ }).waitFor()
      expect(page.url()).toContain('by=ca')
      await page.close()
    },
    withinMs,
  )

  it(
    'takes an observation by keyboard alone, whose severe kind is a finding at once',
    async () => {
      const page = await scene.browser.as(scene.people.provincial, '/supervision', 'en')
      await tabTo(page, page.getByRole('link', { name: 'Record an observation' }))
      await page.keyboard.press('Enter')
      await expectClean(page, page.getByRole('button', { name: 'Record it' }))
      for (const [label, option] of [
        ['CA', 'Foreign CA'],
        ['What was observed', 'A key is said to be compromised'],
      ] as const) {
        await tabTo(page, page.locator('form').getByRole('button', { name: new RegExp(label) }))
        await page.keyboard.press('Enter')
        await page.getByRole('option', { name: option }).waitFor()
        await page.keyboard.type(option)
        await page.keyboard.press('Enter')
      }
      await tabTo(page, page.getByLabel('Source'))
      await page.keyboard.type('Provincial monitor')
      await tabTo(page, page.getByLabel('Its reference'))
      await page.keyboard.type(randomUUID())
      await tabTo(page, page.getByLabel(/Observed at/))
      await page.keyboard.type('11012026')
      await page.keyboard.press('Tab')
      await page.keyboard.type('0830AM')
      await tabTo(page, page.getByLabel('What was seen'))
      await page.keyboard.type('Seen in a tender.')
      await tabTo(page, page.getByRole('button', { name: 'Record it' }))
      await page.keyboard.press('Enter')
      await page.waitForURL(/tab=supervision/)
      const records = page.getByRole('table', { name: /Observations/ })
      await expectClean(page, records.getByText('Seen in a tender.'))
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
      const { findings } = await scene.cast.supervisor.call<{ findings: unknown[] }>(
        `/recognitions/${recognition}`,
      )
      expect(findings).toHaveLength(1)
      await page.close()
    },
    withinMs,
  )
})

describe('A calendar', () => {
  it(
    'is proposed by one administrator, seen as a year of days with its words, and confirmed by another',
    async () => {
      const { browser, people } = scene
      const first = await browser.as(people.administrator, '/calendars', 'zh')
      await expectClean(first, first.getByRole('link', { name: '2026' }))
      await first.getByRole('link', { name: '提出工作日历' }).click()
      await first.getByLabel('年度').fill('2027')
      await first
        .getByLabel('来源', { exact: true })
        .fill('国务院办公厅关于2027年部分节假日安排的通知')
      await first.getByLabel('放假').fill('2027-01-01 2027-01-03')
      await first.getByLabel('调休上班').fill('2027-01-10')
      await expectClean(first, first.getByRole('table', { name: '2027年1月' }))
      await first.getByRole('button', { name: '提出', exact: true }).click()
      await first.getByText('须由另一名管理员确认').waitFor()
      expect(await first.getByRole('button', { name: '确认日历' }).count()).toBe(0)
      const january = first.getByRole('table', { name: '2027年1月' })
      expect(await january.locator('time[datetime="2027-01-10"]').innerText()).toMatch(/10\s*班/)
      expect(await january.locator('time[datetime="2027-01-01"]').innerText()).toMatch(/1\s*休/)

      const second = await browser.as(people.secondAdministrator, '/calendars/2027', 'en')
      await expectClean(second, second.getByRole('table', { name: 'Clocks that it moves' }))
      await second.getByRole('button', { name: 'Confirm the calendar' }).click()
      await second.getByRole('heading', { name: 'In force' }).waitFor()
      const { status } = await scene.cast.auditor.call<{ status: string }>('/calendars/2027')
      expect(status).toBe('loaded')
      await first.close()
      await second.close()
    },
    withinMs,
  )

  it(
    'answers when a period of working days ends',
    async () => {
      const page = await scene.browser.as(scene.people.auditor, '/working-days', 'en')
      await page.getByLabel('Day of the event').fill('2026-09-24')
      await page.getByLabel('Working days', { exact: true }).fill('5')
      await page.getByRole('button', { name: 'Count' }).click()
      await expectClean(page, page.getByText('October 9, 2026'))
      await page.close()
    },
    withinMs,
  )
})

describe('Operations', () => {
  it(
    'show the parts of the service to the administrator, and more to the auditor, in both languages',
    async () => {
      const { browser, people } = scene
      const page = await browser.as(people.administrator, '/operations', 'zh')
      await expectClean(page, page.getByRole('rowheader', { name: /Temporal/ }))
      expect(await page.getByRole('tab').allInnerTexts()).toEqual(['组成部分', '预警'])
      await page.close()
      const auditor = await browser.as(people.auditor, '/operations', 'en')
      await expectCleanTabs(auditor, 6)
      await auditor.close()
    },
    withinMs,
  )

  it('leave no fault in any page', () => {
    expect(scene.browser.faults).toEqual([])
  })
})

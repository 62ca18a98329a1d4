/** Cases after a grant in a real browser: a recognition with its complaint and penalty, as the ministry, the holder and the province see them. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { untilCase, work } from '../../../demo/after-grant/case.ts'
import { createCaller } from '../../../demo/client.ts'
import type { ComplaintCase } from '../../../domain/complaint/state.ts'
import { recognise } from '../../support/recognised.ts'
import { accessibilityFaults } from './browser.ts'
import { expectClean, expectCleanTabs } from './clean.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'

const withinMs = 120_000

let scene: ConsoleScene
let recognition: string
let complaint: string
beforeAll(async () => {
  scene = await startConsoleScene()
  const { cast, people, address } = scene
  recognition = await recognise(scene, (state) => ({
    ...state,
    name: { en: 'Foreign CA', 'zh-CN': '境外认证机构' },
    organisation: people.applicant.organisation,
    province: people.provincial.organisation,
  }))
  const body = { about: { recognition }, subject: 'Fees', text: 'Charged twice.' }
  const sent = await createCaller(address).call<{ id: string }>('/complaints', { body })
  complaint = sent.id
  const place = `/complaints/${complaint}`
  const examine = { task: 'examine-complaint', act: 'accept-complaint' } as const
  await work(cast.provincial, place, examine, {})
  await untilCase<ComplaintCase>(cast.supervisor, place, [
    'the notice of acceptance',
    ({ notices }) => notices.some(({ document }) => document !== undefined),
  ])
}, sceneWithinMs)
afterAll(() => scene.stop())

const title = (page: Page) => page.getByRole('heading', { level: 1 })

describe('A recognition', () => {
  it(
    'is found in its list, whose filters stay in the address',
    async () => {
      const page = await scene.browser.as(scene.people.supervisor, '/cases', 'zh')
      await expectClean(page, page.getByRole('link', { name: '境外认证机构' }))
      await page.getByLabel('名称或编号包含').fill('没有这样的机构')
      await page.keyboard.press('Enter')
      await page.getByText('没有找到事项。').waitFor()
      expect(new URL(page.url()).searchParams.get('text')).toBe('没有这样的机构')
      await page.getByLabel('名称或编号包含').fill('')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: '境外认证机构' }).click()
      await page.getByRole('heading', { level: 1, name: /境外认证机构/ }).waitFor()
      await page.close()
    },
    withinMs,
  )

  it.each(['zh', 'en'] as const)(
    'shows each of its parts, clean, in its language: %s',
    async (language) => {
      const place = `/cases/recognitions/${recognition}`
      const page = await scene.browser.as(scene.people.supervisor, place, language)
      await title(page).waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await expectCleanTabs(page, 9)
      await page.close()
    },
    withinMs,
  )

  it(
    'is shown to its holder and its province without the ledger, to another organisation not at all',
    async () => {
      const { browser, people } = scene
      const place = `/cases/recognitions/${recognition}`
      for (const person of [people.applicant, people.provincial]) {
        const page = await browser.as(person, place, 'en')
        await expectClean(page, page.getByRole('tab', { name: 'Notices' }))
        expect(await page.getByRole('tab', { name: 'Ledger' }).count()).toBe(0)
        await page.close()
      }
      const other = await browser.as(people.successor, place, 'en')
      await other.getByRole('alert').waitFor()
      expect(await other.getByText('Foreign CA').count()).toBe(0)
      await other.close()
    },
    withinMs,
  )
})

describe('A complaint', () => {
  it(
    'leads to what it is about, and its notice is saved as PDF',
    async () => {
      const place = `/cases/complaints/${complaint}?tab=notices`
      const page = await scene.browser.as(scene.people.supervisor, place, 'en')
      await expectClean(page, page.getByRole('button', { name: /Save the PDF|Save/ }))
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('table').getByRole('button').first().click(),
      ])
      expect(
        readFileSync(await download.path())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
      await page.getByRole('tab', { name: 'Handling' }).click()
      await expectClean(page, page.getByRole('heading', { name: 'Examination' }))
      await page.getByRole('link', { name: 'the recognition' }).click()
      await page.waitForURL(new RegExp(`/cases/recognitions/${recognition}`))
      await page.close()
    },
    withinMs,
  )
})

describe('A penalty case', () => {
  it(
    'is opened from the recognition, and what is wrong stands beside its field with nothing lost',
    async () => {
      const place = `/cases/recognitions/${recognition}`
      const page = await scene.browser.as(scene.people.supervisor, place, 'en')
      await page.getByRole('link', { name: 'Open a penalty case' }).click()
      await expectClean(page, page.getByLabel('Organisation', { exact: true }))
      expect(await page.getByLabel('Name in English').inputValue()).toBe('Foreign CA')
      await page.getByRole('button', { name: /^Violation|Violation$/ }).click()
      await page.getByRole('option').first().click()
      await page.getByLabel('Violation ended on').fill('2026-11-01')
      await page.getByLabel('Discovered on').fill('2099-01-01')
      await page.getByLabel('Grounds').fill('Records were held back.')
      await page.getByLabel('Its number').fill('inspection-7')
      await page.getByRole('button', { name: 'Open the case' }).click()
      await page.getByRole('alert').waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await page.getByLabel('Grounds').inputValue()).toBe('Records were held back.')
      await page.getByLabel('Discovered on').fill('2026-11-02')
      await page.getByRole('button', { name: 'Open the case' }).click()
      // Who has opened it reads it at once.
      await title(page).getByText('Penalty case: Foreign CA').waitFor()
      await expectClean(page, page.getByRole('table', { name: 'Investigators' }))
      expect(page.url()).toMatch(/\/cases\/penalties\/[0-9a-f-]{36}$/)
      for (const tab of ['Notice, statement, hearing', 'Decision']) {
        await page.getByRole('tab', { name: tab, exact: true }).click()
        await page.getByRole('tabpanel', { name: tab }).waitFor()
        expect(await accessibilityFaults(page, '[role=tabpanel]')).toEqual([])
      }
      await page.close()
    },
    withinMs,
  )
})

describe('An exit', () => {
  it(
    'is reported by the holder, who then sees step by step what the law asks',
    async () => {
      const page = await scene.browser.as(scene.people.applicant, '', 'zh')
      // Nothing tells the page that something has happened: it knows of its own act.
      await page.route('**/events/stream', (route) => route.abort())
      await page.reload()
      await page.getByRole('banner').getByRole('link', { name: '核准后事项' }).click()
      await page.getByRole('tab', { name: '终止服务' }).click()
      await page.getByText('没有找到事项。').waitFor()
      await page.getByRole('tab', { name: '认可' }).click()
      await page.getByRole('link', { name: '境外认证机构' }).click()
      await page.getByRole('link', { name: '报告终止服务' }).click()
      await expectClean(page, page.getByLabel('服务最后一日'))
      await page.getByLabel('服务最后一日').fill('2027-06-30')
      await page.getByLabel('最后一张证书失效之日').fill('2028-06-30')
      await page.getByLabel('理由').fill('业务调整。')
      await page.getByRole('button', { name: '报告终止服务' }).click()
      await page.waitForURL(/\/cases\/exits\//)
      const course = page.getByRole('table', { name: '办理经过' })
      await expectClean(page, course.getByRole('rowheader', { name: '告知有关各方' }))
      await page.getByRole('tab', { name: '承接机构' }).click()
      await expectClean(page, page.getByRole('table', { name: '承接机构' }))
      await page.getByRole('banner').getByRole('link', { name: '核准后事项' }).click()
      await page.getByRole('tab', { name: '终止服务' }).click()
      await page.getByRole('tabpanel').getByRole('link', { name: '境外认证机构' }).waitFor()
      await page.close()
    },
    withinMs,
  )

  it('leaves no fault in any page', () => {
    expect(scene.browser.faults).toEqual([])
  })
})

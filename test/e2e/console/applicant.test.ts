/** An applicant opens a draft in the console and fills in its sections, which save themselves. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { eventually } from '../../../demo/eventually.ts'
import { grantedDossier } from '../../../demo/specimen/granted.ts'
import { dateInShanghai } from '../../../procedure/working-days.ts'
import { onPage } from './on-page.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'

const { form } = grantedDossier(dateInShanghai(new Date().toISOString()))
const withinMs = 120_000

let scene: ConsoleScene
let page: Page
let dossier: string
beforeAll(async () => {
  scene = await startConsoleScene()
}, sceneWithinMs)
afterAll(() => scene.stop())

const { field, steps, step, heading, faults, saved } = onPage(() => page)

it(
  'opens a draft and leads from what is missing to its field',
  async () => {
    page = await scene.browser.as(scene.people.applicant, '/my-cases', 'zh')
    await page.getByText('您还没有申请。').waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('link', { name: '新建申请' }).click()
    await heading('新建申请').waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: '建立草稿' }).click()
    await heading('填写申请').waitFor()
    dossier = /my-cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
    expect(await faults()).toEqual([])
    await page.getByRole('listitem').filter({ hasText: '授予机关' }).getByRole('link').click()
    await heading('本国资质').waitFor()
    await page.locator('input:focus').waitFor()
    expect(await faults()).toEqual([])
  },
  withinMs,
)

it(
  'saves a section by itself that is filled in by keyboard alone',
  async () => {
    const {
      authority,
      licenceNumber,
      grade = '',
      validFrom,
      trustListUrl = '',
    } = form['home-qualification']
    await field('授予机关').focus()
    await page.keyboard.type(authority)
    for (const text of [licenceNumber, grade]) {
      await page.keyboard.press('Tab')
      await page.keyboard.type(text)
    }
    await field('生效日期').fill(validFrom)
    await field('资质状态公开查询网址').focus()
    await page.keyboard.type('not an address')
    await page.getByText('未能保存').waitFor()
    await page.getByText('保留在本浏览器中').waitFor()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(form['home-qualification'].statusUrl)
    await page.keyboard.press('Tab')
    await page.keyboard.type(trustListUrl)
    await saved()
    await steps().getByText('完整').first().waitFor()
    const kept = await scene.cast.applicant.call<Partial<typeof form>>(`/dossiers/${dossier}/form`)
    expect(kept['home-qualification']).toEqual(form['home-qualification'])
  },
  withinMs,
)

it(
  'asks for what an alternative needs, and overwrites nothing that others saved meanwhile',
  async () => {
    const basis = form['legal-basis']
    if (basis.kind !== 'RECIPROCITY') throw new Error('expected a specimen of reciprocity')
    await step(/核准依据/).click()
    await page.getByText('对等原则', { exact: true }).click()
    const { applicant } = scene.cast
    const { 'legal-basis': _, agent, ...others } = form
    await applicant.save(dossier, others)
    await field('所依据的外国法律').fill(basis.foreignLaw)
    await field('该法条款').fill(basis.article)
    await field('中国证书在当地的待遇').fill(basis.treatment)
    await field('证明所述法律状态的日期').fill(basis.evidenceDate)
    await field('文本公开网址').fill(basis.source ?? '')
    await step(/中国境内联系人/).click()
    await heading('中国境内联系人或代理人').waitFor()
    const kept = () => applicant.call<Partial<typeof form>>(`/dossiers/${dossier}/form`)
    await eventually('the section that was left', async () =>
      (await kept())['legal-basis']?.source === basis.source ? true : undefined,
    )
    await applicant.save(dossier, { agent: { ...agent, name: 'Saved by somebody else' } })
    await page.getByText('代理人', { exact: true }).first().click()
    await field('中国境内机构名称').fill('Typed here')
    await page.getByText('这一部分已被他人保存过').waitFor()
    expect((await kept()).agent?.name).toBe('Saved by somebody else')
    await page.getByRole('button', { name: '保留我的内容' }).click()
    await saved()
    await expect(kept()).resolves.toMatchObject({
      'legal-basis': basis,
      agent: { name: 'Typed here' },
    })
    expect(await faults()).toEqual([])
    await applicant.save(dossier, { agent })
  },
  withinMs,
)

it('breaks no rule of the policy on the way', () => {
  expect(scene.browser.faults).toEqual([])
})

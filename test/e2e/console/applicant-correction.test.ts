/** After the filing: a correction beside what was asked, a withdrawal, and the same pages in English. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { takeTask } from '../../../demo/client.ts'
import { grantScript } from '../../../demo/scripts.ts'
import { file } from '../../../demo/story.ts'
import { onPage } from './on-page.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'

const { script } = grantScript()
const withinMs = 120_000

let scene: ConsoleScene
let page: Page
let dossier: string
beforeAll(async () => {
  scene = await startConsoleScene()
  const { cast, browser, people } = scene
  dossier = await file(cast, script, () => undefined)
  page = await browser.as(people.applicant, `/my-cases/${dossier}`, 'zh')
}, sceneWithinMs)
afterAll(() => scene.stop())

const { field, step, heading, faults, saved } = onPage(() => page)

it(
  'shows what a correction notice asks beside the only field that may be changed, and what was changed',
  async () => {
    const { intake } = scene.cast
    const what = 'State the registered address in full. 请填写完整的注册地址。'
    const items = [{ document: 'identity', pointer: '/identity/address', what }]
    const examine = await takeTask(intake, dossier, 'examine-application')
    await intake.complete(examine, 'request-correction', { items })
    await page.getByText('要求补正', { exact: true }).waitFor()
    expect(await faults()).toEqual([])
    const acknowledge = page.getByRole('row', { name: /申请材料补正告知书/ })
    await acknowledge.getByRole('button', { name: /^签收/ }).click()
    await acknowledge.getByText('已签收').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      acknowledge.getByRole('button', { name: /PDF/ }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/补.*\.pdf$/)
    await page.getByRole('link', { name: '进行补正' }).click()
    await heading('补正申请').waitFor()
    await step(/身份/).click()
    await page.getByText('补正告知书的要求').waitFor()
    expect(await faults()).toEqual([])
    expect(await page.getByRole('form').getByRole('textbox').count()).toBe(1)
    await field('注册地址').fill('1 Full Street, Sofia')
    await saved()
    await page.getByText('保存于').waitFor()
    await step(/核对并提交补正/).click()
    const row = page.getByRole('row', { name: /注册地址/ })
    await row.getByText(script.form.identity.address).waitFor()
    await row.getByText('1 Full Street, Sofia').waitFor()
    await page.getByText('已修改', { exact: true }).waitFor()
    expect(await faults()).toEqual([])
    await page.getByText('我声明：以上材料真实').click()
    await page.getByRole('button', { name: '提交补正' }).click()
    await page.getByText('补正后已提交').waitFor()
  },
  withinMs,
)

it(
  'withdraws another application once its name is typed',
  async () => {
    const second = (await scene.cast.applicant.open()).dossier
    await page.goto(`${scene.address}/zh/my-cases/${second}`)
    await page.getByRole('button', { name: '撤回申请', exact: true }).click()
    const dialog = page.getByRole('dialog')
    expect(await faults()).toEqual([])
    await dialog.getByRole('textbox').first().fill('Filed by mistake. 误提交。')
    const send = dialog.getByRole('button', { name: '撤回申请', exact: true })
    expect(await send.isDisabled()).toBe(true)
    await dialog.getByRole('textbox').last().fill('撤回申请')
    await send.click()
    await page.getByText('申请人撤回申请').waitFor()
    expect((await scene.cast.applicant.read(second)).status).toBe('withdrawn')
  },
  withinMs,
)

it(
  'says the same in English, on every page of the applicant',
  async () => {
    const draft = (await scene.cast.applicant.open()).dossier
    const visit = async (path: string, title: string) => {
      await page.goto(`${scene.address}/en${path}`)
      await heading(title).waitFor()
      expect(await faults()).toEqual([])
    }
    await visit('/my-cases', 'My applications')
    await page.getByText('Complete and file').first().waitFor()
    await visit('/my-cases/new', 'New application')
    await visit('/my-cases/duties', 'Duties after recognition')
    await visit(`/my-cases/${dossier}`, 'Information Services Plc.')
    await page.getByText('Filed again after correction').waitFor()
    await visit(`/my-cases/${draft}/filing`, 'Fill in the application')
    await visit(`/my-cases/${draft}/filing/documents`, 'Documents')
    await visit(`/my-cases/${draft}/filing/send`, 'Review and file')
    await visit(`/my-cases/${draft}/filing/liability`, 'Liability')
    await page.getByText('Asked by: Electronic Signature Law art. 28').first().waitFor()
    await page
      .getByLabel('Liability that is accepted towards relying parties')
      .fill('Up to the loss')
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.getByText('Saved at').waitFor()
    expect(scene.browser.faults).toEqual([])
  },
  withinMs,
)

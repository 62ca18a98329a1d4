/** An applicant uploads the documents of a dossier in the console, checks its certificates and files it. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { FileChooser, Locator, Page } from 'playwright-core'
import { grantedDossier } from '../../../demo/specimen/granted.ts'
import { partSize } from '../../../domain/upload.ts'
import { dateInShanghai } from '../../../procedure/working-days.ts'
import { onPage } from './on-page.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'

const { form, files } = grantedDossier(dateInShanghai(new Date().toISOString()))
const withinMs = 120_000

let scene: ConsoleScene
let page: Page
let dossier: string
beforeAll(async () => {
  scene = await startConsoleScene()
  const { applicant } = scene.cast
  dossier = (await applicant.open()).dossier
  await applicant.save(dossier, form)
  page = await scene.browser.as(
    scene.people.applicant,
    `/my-cases/${dossier}/filing/documents`,
    'zh',
  )
}, sceneWithinMs)
afterAll(() => scene.stop())

const { step, heading, card, faults } = onPage(() => page)

const pdf = (name: string, bytes = 1000) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)]),
})
type Chosen = ReturnType<typeof pdf>

const choose = (code: string, ...chosen: Chosen[]) =>
  card(code).locator('input[type=file]').last().setInputFiles(chosen)

/** Holds parts back, as a lost line does, until it is called. */
async function cutLine(parts: string): Promise<() => Promise<void>> {
  const address = `**/uploads/*/parts/${parts}`
  await page.route(address, (route) => route.abort())
  return () => page.unroute(address)
}

it(
  'takes several files at once, refuses what is too much or no document, and checks certificates',
  async () => {
    const certificates = files.filter(({ type }) => type.endsWith('-certificate'))
    const others = files.filter(
      ({ type }) => !type.endsWith('-certificate') && type !== 'legal-basis-evidence',
    )
    for (const file of others) await scene.cast.applicant.attach(dossier, file)
    await step(/申请材料/).click()
    await heading('申请材料').waitFor()
    await page.getByText('缺少（3）').waitFor()
    await choose('legal-basis-evidence', pdf('one.pdf'), pdf('two.pdf'))
    await card('legal-basis-evidence').getByText('与服务保存的摘要一致').nth(1).waitFor()
    await choose('technical-annex', { ...pdf('empty.pdf'), buffer: Buffer.alloc(0) })
    await page.getByText('“empty.pdf”是空文件').waitFor()
    await choose('technical-annex', { ...pdf('notes.pdf'), buffer: Buffer.from('no document') })
    await card('technical-annex').getByText('文件开头与此不符').waitFor()
    for (const { type, fileName, bytes } of certificates) {
      await choose(type, {
        name: fileName,
        mimeType: 'application/pkix-cert',
        buffer: Buffer.from(bytes()),
      })
      await card(type)
        .getByText(/检查全部通过|未通过/)
        .waitFor()
    }
    await page.getByText('缺少（0）').waitFor()
    expect(await faults()).toEqual([])
  },
  withinMs,
)

it(
  'goes on with an upload after the line was lost and the page was closed, with the same file only',
  async () => {
    const annex = pdf('annex.pdf', 2 * partSize)
    const restore = await cutLine('2')
    await choose('technical-annex', annex)
    await card('technical-annex').getByText('网络中断，恢复后自动继续').waitFor()
    await page.reload()
    const interrupted = page.locator('.note', { hasText: '“annex.pdf”的上传中断了' })
    await interrupted.getByText('已到达 49%').waitFor()
    await interrupted.locator('input[type=file]').setInputFiles(pdf('annex.pdf', 2 * partSize))
    await card('technical-annex').getByText('这不是同一个文件').waitFor()
    await restore()
    await interrupted.locator('input[type=file]').setInputFiles(annex)
    await card('technical-annex').getByText('与服务保存的摘要一致').waitFor()
    await interrupted.waitFor({ state: 'detached' })
  },
  withinMs,
)

/** A key may meet a button that is just being drawn anew, as answers to what went before arrive; then it is pressed again. */
async function chooserBy(button: Locator): Promise<FileChooser> {
  const chooser = page.waitForEvent('filechooser', { timeout: 10_000 }).catch(() => undefined)
  await button.press('Enter')
  return (await chooser) ?? chooserBy(button)
}

it(
  'uploads and cancels by keyboard alone',
  async () => {
    const restore = await cutLine('1')
    const replace = card('certificate-policy').getByRole('button', { name: /^选择文件/ })
    const chooser = await chooserBy(replace)
    await chooser.setFiles(pdf('policy.pdf'))
    await card('certificate-policy').getByText('网络中断').waitFor()
    await card('certificate-policy').getByRole('button', { name: '取消上传 policy.pdf' }).focus()
    await page.keyboard.press('Enter')
    await card('certificate-policy').getByText('已取消').waitFor()
    await restore()
    const { documents } = await scene.cast.applicant.read(dossier)
    expect(documents.map(({ fileName }) => fileName)).not.toContain('policy.pdf')
  },
  withinMs,
)

it(
  'files what is complete, with a receipt and its number',
  async () => {
    await step(/核对并提交/).click()
    await heading('核对并提交').waitFor()
    await page.getByText('没有缺漏，可以提交。').waitFor()
    expect(await faults()).toEqual([])
    const file = page.getByRole('button', { name: '提交申请' })
    expect(await file.isDisabled()).toBe(true)
    await page.getByText('我声明：以上材料真实').click()
    await file.click()
    await heading('信息服务股份公司（样本译名）').waitFor()
    await page.getByText('已提交，收到回执').waitFor()
    await page
      .locator('.note')
      .getByText(/工信证认收〔\d{4}〕\d+号/)
      .waitFor()
    await page.getByRole('heading', { name: '期限' }).waitFor()
    await page.getByText('形式审查', { exact: true }).waitFor()
    expect(await faults()).toEqual([])
  },
  withinMs,
)

it('breaks no rule of the policy on the way', () => {
  expect(scene.browser.faults).toEqual([])
})

/** Rights and answers of the applicant on its own page, in a real browser: a supplement, a trade secret, a hearing, and what is published of the decision. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { takeTask } from '../../../demo/client.ts'
import { holdHearing } from '../../../demo/long-story.ts'
import { grantScript } from '../../../demo/scripts.ts'
import { accept, declare, file, inStage, review, until, verify } from '../../../demo/story.ts'
import { accessibilityFaults } from './browser.ts'
import { expectClean } from './clean.ts'
import { fillForm } from './fill.ts'
import { createHands } from './hands.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'

const { script } = grantScript()
const withinMs = 180_000
const untold = () => undefined

let scene: ConsoleScene
let dossier: string
let page: Page
beforeAll(async () => {
  scene = await startConsoleScene({ RULE_SET: 'Demonstration' })
  const { cast, browser, people } = scene
  dossier = await file(cast, script, untold)
  await accept(cast, dossier, untold)
  page = await browser.as(people.applicant, `/my-cases/${dossier}`, 'zh')
}, sceneWithinMs + withinMs)
afterAll(() => scene.stop())

const matter = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name }) })

/** Opens the form of an act where it is offered first, fills it in and sends it; answers once it is done. */
async function act(name: string, content: Readonly<Record<string, unknown>>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
  const form = page.getByRole('dialog').getByRole('form', { name, exact: true })
  await form.waitFor()
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([])
  await fillForm(form, content)
  await form.locator('button[type=submit]').click()
  await form.waitFor({ state: 'detached' })
}

describe('The applicant, on its own page', () => {
  it(
    'sends what is asked for, beside the words in which it is asked',
    async () => {
      const what = 'The letter of the auditor. 请补充审计机构的函。'
      await scene.cast.officer.act(dossier, 'request-supplement', {
        items: [{ document: 'audit-report', what }],
        answerBy: '2099-01-04',
      })
      const asked = page.getByRole('region', { name: '需要您办理' })
      await expectClean(page, asked.getByText(what))
      const audit = script.files.find(({ type }) => type === 'audit-report')
      await asked.locator('input[type=file]').setInputFiles({
        name: 'audit-letter.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(audit?.bytes() ?? []),
      })
      await asked.getByText('此次已上传：').waitFor()
      const text = 'The letter is attached. 函件已补充。'
      await act('提交补充材料', { supplement: 's1', text })
      await expectClean(page, matter('补充材料').getByText(text))
    },
    withinMs,
  )

  it(
    'marks a document as a trade secret',
    async () => {
      const { documents } = await scene.cast.applicant.read(dossier)
      const secret = documents.find(({ fileName }) => fileName === 'audit-letter.pdf')
      const reason = 'It tells how the keys are kept. 涉及密钥管理。'
      await act('标注商业秘密', { document: secret?.id, reason })
      const { confidential } = await scene.cast.officer.read(dossier)
      expect(confidential).toMatchObject([{ document: secret?.id, reason }])
    },
    withinMs,
  )

  it(
    'asks for the hearing that it is offered, and reads what was said there',
    async () => {
      const { cast } = scene
      const why = 'The recognition affects many. 直接涉及重大利益。'
      await verify(cast, dossier, untold)
      await cast.officer.act(dossier, 'call-hearing', { kind: 'major-interests', why })
      await review(cast, dossier, script, untold)
      await inStage(cast, dossier, 'hearing')
      await page.goto(`${scene.address}/en/my-cases/${dossier}`)
      const asked = page.getByRole('region', { name: 'For you to do' })
      await expectClean(page, asked.getByText(why))
      await act('Ask for a hearing', { text: 'We wish to be heard.' })
      await matter('Hearing').getByText('We wish to be heard.').waitFor()
      await holdHearing(cast, dossier, script, untold)
      await expectClean(page, matter('Hearing').getByText(/were heard/))
    },
    withinMs,
  )

  it(
    'objects to publication after the decision; what the officer settles is said',
    async () => {
      const { cast, browser, people } = scene
      const { officer, legal, head } = cast
      const minutes = (await inStage(cast, dossier, 'decision')).hearing?.held?.sha256 ?? ''
      const propose = await takeTask(officer, dossier, 'propose-decision')
      await officer.complete(propose, 'propose', { content: { ...script.decision, minutes } })
      await declare(legal, dossier)
      const check = await takeTask(legal, dossier, 'check-legality')
      await legal.complete(check, 'pass-legality', {})
      await head.complete(await takeTask(head, dossier, 'decide'), 'decide', {})
      await until(cast, dossier, 'the question', ({ publication }) => publication?.open === true)
      const parts = ['Scope']
      const reasons = 'It tells competitors of our plans.'
      await act('Answer before publication', { objection: { parts, reasons } })
      await expectClean(page, matter('Publication of the decision').getByText(reasons))

      const task = await takeTask(officer, dossier, 'settle-objection')
      const desk = await browser.as(people.officer, '', 'en')
      const settled = { outcome: 'redact', reasons: 'It is a plan of business.' }
      const settle = createHands(desk, 'en', officer)
      const answer = await settle(`/tasks/${task.id}/completion`, {
        body: { act: 'settle-objection', epoch: task.epoch, ...settled },
      })
      expect(answer?.status).toBe(200)
      await desk.close()
      await expectClean(page, matter('Publication of the decision').getByText(settled.reasons))
    },
    withinMs,
  )

  it('leaves no fault in any page', () => {
    expect(scene.browser.faults).toEqual([])
  })
})

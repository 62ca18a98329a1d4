/** Tasks and acts of a case in a real browser: by keyboard alone, with what the service refuses shown where it belongs. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { grantScript } from '../../../demo/scripts.ts'
import { accept, declare, file } from '../../../demo/story.ts'
import { takeTask } from '../../../demo/client.ts'
import { catalogue } from '../../web/sources.ts'
import { accessibilityFaults } from './browser.ts'
import { fillForm, tick } from './fill.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'

let scene: ConsoleScene
let dossier: string
beforeAll(async () => {
  scene = await startConsoleScene()
  dossier = await file(scene.cast, grantScript().script, () => undefined)
}, sceneWithinMs)
afterAll(() => scene.stop())

const mostSteps = 400

/** Goes on with the Tab key until the element has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  for (let steps = 0; steps < mostSteps; steps += 1) {
    if ((await wanted.and(focused(page)).count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`expected to reach ${String(wanted)} by ${mostSteps} times Tab`)
}

const words = (key: string) => catalogue('en').get(key) ?? key
const focused = (page: Page) => page.locator(':focus')

const press = async (page: Page, button: Locator) => {
  await tabTo(page, button)
  await page.keyboard.press('Enter')
}

const panelOf = (page: Page, title: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) })

describe('at the intake desk', () => {
  it('an act says what it will do, with its notice in both languages, before it is done', async () => {
    const { browser, people, cast } = scene
    await takeTask(cast.intake, dossier, 'examine-application')
    const before = await cast.officer.read(dossier)
    const page = await browser.as(people.intake, `/dossiers/${dossier}`, 'en')
    const panel = panelOf(page, words('terms:task.examine-application'))
    await tick(panel.locator('.act-radios'), 'radio', 'request-correction').click()
    const items = [{ document: 'identity', pointer: '/identity/address', what: 'State it whole.' }]
    await fillForm(panel.getByRole('form'), { items })
    await press(page, panel.getByRole('button', { name: 'What will this do?' }))
    const effects = panel.getByRole('region', { name: 'What this will do' })
    await effects.getByRole('heading', { name: 'What this will do' }).and(focused(page)).waitFor()
    for (const language of ['zh-CN', 'en'])
      expect(await effects.locator(`[lang=${language}]`).innerText()).toContain('State it whole.')
    expect(await effects.getByText('Draft, not sealed').count()).toBe(1)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await cast.officer.read(dossier)).toEqual(before)
    await page.context().close()
    expect(browser.faults).toEqual([])
  })

  it('what the service alone finds wrong is shown at its field, and nothing typed is lost', async () => {
    const { browser, people } = scene
    const page = await browser.as(people.intake, `/dossiers/${dossier}`, 'en')
    await page.getByRole('button', { name: 'Put on hold', exact: true }).click()
    const dialog = page.getByRole('dialog')
    const reason = dialog.getByRole('textbox', { name: 'Reason' })
    await reason.fill('Waiting for a letter of the home authority.')

    await dialog.getByRole('button', { name: 'Put on hold' }).click()
    await dialog.getByRole('alert').getByText('1 field needs attention').waitFor()
    await dialog.getByRole('alert').and(page.locator(':focus')).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    await dialog.getByLabel('Until').fill('2099-12-01')
    // What the schema of the console does not know: the request is altered on its way.
    await page.route('**/acts/hold', (route) =>
      route.continue({ postData: JSON.stringify({ reason: 'x', until: '2099-02-30' }) }),
    )
    await dialog.getByRole('button', { name: 'Put on hold' }).last().click()
    const until = dialog.locator('#field-until')
    await until.locator('.field-error').waitFor()
    expect(await until.locator('input').getAttribute('aria-invalid')).toBe('true')
    expect(await reason.inputValue()).toBe('Waiting for a letter of the home authority.')

    await page.unroute('**/acts/hold')
    await dialog.getByRole('button', { name: 'Discard the draft' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Put on hold', exact: true }).click()
    expect(await reason.inputValue()).toBe('Waiting for a letter of the home authority.')
    await dialog.getByRole('button', { name: 'Put on hold' }).last().click()
    await page.getByText('Done: Put on hold').waitFor()
    expect((await scene.cast.officer.read(dossier)).holds).toMatchObject([{ until: '2099-12-01' }])
    await page.context().close()
    expect(browser.faults).toEqual([])
  })

  it('what cannot be undone asks for its name, in Chinese too', async () => {
    const { browser, people } = scene
    const page = await browser.as(people.applicant, `/my-cases/${dossier}`, 'zh')
    await page.getByRole('button', { name: '撤回申请', exact: true }).click()
    const dialog = page.getByRole('dialog')
    const submit = dialog.locator('button[type=submit]')
    await dialog.getByRole('textbox', { name: '理由' }).fill('不再需要。')
    expect(await submit.isDisabled()).toBe(true)
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByLabel(/请输入/).fill('撤回申请')
    expect(await submit.isDisabled()).toBe(false)
    await page.context().close()
    expect(browser.faults).toEqual([])
  })
})

describe('in the verification', () => {
  it('an officer claims a task and completes it by keyboard alone', async () => {
    const { browser, people, cast } = scene
    await accept(cast, dossier, () => undefined)
    await declare(cast.officer, dossier)
    await cast.officer.openDocuments(dossier)
    const page = await browser.as(people.officer, `/dossiers/${dossier}`, 'en')
    const panel = panelOf(page, 'Verify the application in substance').first()
    await press(page, panel.getByRole('button', { name: 'Claim' }))
    await page.getByText('The task is yours.').waitFor()

    const conditions = panel.getByRole('list').getByRole('group')
    await conditions.first().waitFor()
    const all = await conditions.count()
    await tabTo(page, panel.getByRole('radio', { name: 'Meets', exact: true }).first())
    await page.keyboard.press('Space')
    for (let index = 0; index < all; index += 1) {
      const condition = conditions.nth(index)
      await tabTo(page, condition.getByRole('radio').first())
      await page.keyboard.press('m')
      await tabTo(page, condition.getByRole('textbox'))
      await page.keyboard.type('Compared.')
    }
    await panel.getByText(`${all} of ${all} conditions judged`).waitFor()
    await tabTo(page, panel.getByRole('textbox', { name: 'Note on the verification' }))
    await page.keyboard.type('Verified.')
    expect(await accessibilityFaults(page)).toEqual([])
    await press(page, panel.getByRole('button', { name: 'Sign the verification' }))
    await page.getByText('Done: Sign the verification').waitFor()

    const { verifications = [] } = await cast.officer.read(dossier)
    expect(verifications).toHaveLength(1)
    expect(verifications[0]?.conditions).toHaveLength(all)
    await page.context().close()
    expect(browser.faults).toEqual([])
  })

  it('a lost claim is explained, by whom, and what was typed is kept', async () => {
    const { browser, people, cast } = scene
    await declare(cast.secondOfficer, dossier)
    await cast.secondOfficer.openDocuments(dossier)
    const page = await browser.as(people.secondOfficer, '', 'zh')
    // Nothing tells this page that the case moves on.
    await page.route('**/events/stream', (route) => route.abort())
    const task = await takeTask(cast.secondOfficer, dossier, 'verify')
    await page.goto(`${scene.address}/zh/dossiers/${dossier}`)
    const panel = panelOf(page, '实质核实').filter({ hasText: '您本人' })
    await panel.getByRole('textbox', { name: '核实说明' }).fill('已核实申请材料。')
    await panel.getByText('符合', { exact: true }).first().click()
    for (const condition of await panel.getByRole('list').getByRole('group').all()) {
      await condition.getByText('符合', { exact: true }).click()
      await condition.getByRole('textbox').fill('已核对。')
    }
    const to = { sub: people.officer.sub, name: people.officer.name }
    await cast.divisionHead.call(`/tasks/${task.id}/reassignment`, {
      body: { to, reason: 'On leave. 休假。' },
    })
    await panel.getByRole('button', { name: '签署核实意见' }).click()
    await panel.getByText('任务已由他人持有', { exact: true }).waitFor()
    await panel.getByRole('listitem').filter({ hasText: '转交任务' }).first().waitFor()
    expect(await panel.getByRole('textbox', { name: '核实说明' }).inputValue()).toBe(
      '已核实申请材料。',
    )
    expect(await accessibilityFaults(page)).toEqual([])
    await panel.getByRole('button', { name: '重新读取案卷' }).click()
    await panel.waitFor({ state: 'detached' })

    const back = { sub: people.secondOfficer.sub, name: people.secondOfficer.name }
    await cast.divisionHead.call(`/tasks/${task.id}/reassignment`, {
      body: { to: back, reason: 'Back from leave. 销假。' },
    })
    await page.reload()
    const note = panel.getByRole('textbox', { name: '核实说明' })
    expect(await note.inputValue()).toBe('已核实申请材料。')
    await page.context().close()
    expect(browser.faults).toEqual([])
  })
})

/** The public is asked before a grant, in a real browser: the applicant objects first, an officer settles it, anybody comments, officials read who. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { takeTask } from '../../../demo/client.ts'
import { grantScript } from '../../../demo/scripts.ts'
import { accept, file, review, until, verify } from '../../../demo/story.ts'
import { accessibilityFaults } from './browser.ts'
import { expectClean } from './clean.ts'
import { fillForm } from './fill.ts'
import { createHands } from './hands.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'

const { script } = grantScript()
const withinMs = 180_000
const untold = () => undefined
const objection = {
  parts: ['适用范围'],
  reasons: 'The scope tells competitors of our plans. 涉及经营计划。',
}

let scene: ConsoleScene
let dossier: string
beforeAll(async () => {
  scene = await startConsoleScene({ RULE_SET: 'Draft-2024' })
  dossier = await file(scene.cast, script, untold)
  await accept(scene.cast, dossier, untold)
  await verify(scene.cast, dossier, untold)
}, sceneWithinMs + withinMs)
afterAll(() => scene.stop())

const matter = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name }) })

describe('Before the public is asked', () => {
  it(
    'the applicant is told what will be published, and objects to a part of it',
    async () => {
      const page = await scene.browser.as(scene.people.applicant, `/my-cases/${dossier}`, 'zh')
      const asks = page.getByRole('region', { name: '需要您办理' })
      await asks.getByRole('button', { name: '答复公开征求意见告知' }).click()
      const form = page.getByRole('dialog').getByRole('form')
      await form.waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await fillForm(form, { objection })
      await form.locator('button[type=submit]').click()
      const answer = matter(page, '公开征求意见')
      await answer.getByText(objection.reasons, { exact: false }).waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.close()
    },
    withinMs,
  )

  it(
    'an officer reads the objection and settles it',
    async () => {
      const { browser, people, cast } = scene
      const page = await browser.as(people.officer, `/dossiers/${dossier}?tab=matters`, 'en')
      await expectClean(page, matter(page, 'Public comment').getByText(objection.reasons))
      const task = await takeTask(cast.officer, dossier, 'settle-comment-objection')
      const reasons = 'A plan of business, not of law. 属于经营计划。'
      const settled = { act: 'settle-comment-objection', epoch: task.epoch, reasons }
      const settle = createHands(page, 'en', cast.officer)
      const answer = await settle(`/tasks/${task.id}/completion`, {
        body: { ...settled, withheld: ['scope'] },
      })
      expect(answer?.status).toBe(200)
      await page.goto(`${scene.address}/en/dossiers/${dossier}?tab=matters`)
      await matter(page, 'Public comment').getByText('The scope of use').waitFor()
      await page.close()
    },
    withinMs,
  )
})

describe('A consultation', () => {
  it(
    'is found from the start page, and takes a comment; an empty one is asked for its text',
    async () => {
      await review(scene.cast, dossier, script, untold)
      await until(scene.cast, dossier, 'the opening', ({ publicComment }) =>
        Boolean(publicComment?.openedAt),
      )
      const page = await scene.browser.visitor('', 'en')
      const navigation = page.getByRole('navigation', { name: 'Main navigation' })
      await navigation.getByRole('link', { name: 'Public comment' }).click()
      await expectClean(page, page.getByRole('table').getByRole('link'))
      await page.getByRole('table').getByRole('link').click()
      const text = page.getByLabel('Your comment')
      await expectClean(page, text)
      await page.getByText('Not published, after an objection of the applicant').waitFor()
      await page.getByRole('button', { name: 'Send the comment' }).press('Enter')
      await page.getByText('Write a comment.').waitFor()
      expect(await text.evaluate((node) => node === document.activeElement)).toBe(true)
      expect(await accessibilityFaults(page)).toEqual([])
      await page.keyboard.insertText('It answered our complaint late.')
      await page.getByLabel('Name or organisation').fill('Ivan')
      await page.getByLabel('Contact').fill('ivan@example.org')
      await page.getByRole('button', { name: 'Send the comment' }).press('Enter')
      await expectClean(page, page.getByText('The comment has been received'))
      await page.goto(page.url().replace('/en/', '/zh/'))
      await expectClean(page, page.getByLabel('意见'))
      await page.close()
    },
    withinMs,
  )

  it(
    'shows officials who commented, and the applicant only what was said',
    async () => {
      const { browser, people } = scene
      const official = await browser.as(people.legal, `/dossiers/${dossier}?tab=matters`, 'en')
      const row = official.getByRole('table', { name: 'Comments of the public' }).getByRole('row')
      await expectClean(official, row.getByText('Ivan · ivan@example.org'))
      await official.close()
      const page = await browser.as(people.applicant, `/my-cases/${dossier}`, 'zh')
      const comments = page.getByRole('table', { name: '公众意见' })
      await expectClean(page, comments.getByText('It answered our complaint late.'))
      expect(await page.getByText('Ivan').count()).toBe(0)
      await page.close()
    },
    withinMs,
  )

  it('leaves no fault in any page', () => {
    expect(scene.browser.faults).toEqual([])
  })
})

/** Signing in and out in a real browser, in both languages, under the strict policy. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { accessibilityFaults } from './browser.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'

let scene: ConsoleScene
beforeAll(async () => {
  scene = await startConsoleScene()
}, sceneWithinMs)
afterAll(() => scene.stop())

it('signs in at the provider, says who is signed in, and out again', async () => {
  const { browser, people } = scene
  const page = await browser.as(people.officer, '', 'zh')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  await page.locator('html[lang=en]').waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: '登录' }).waitFor()
  expect(browser.faults).toEqual([])
})

it('tells a visitor where to begin, without a fault of the policy', async () => {
  const page = await scene.browser.visitor('', 'en')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(scene.browser.faults).toEqual([])
})

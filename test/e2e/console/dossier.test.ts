/** The dossier page in a real browser on the real stack: decision, documents, bytes of a finding, filings, ledger. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { annotateByKeys } from './annotate.ts'
import { accessibilityFaults } from './browser.ts'
import { decided } from './decided.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'

let scene: ConsoleScene
let dossier: string
let page: Page
beforeAll(async () => {
  scene = await startConsoleScene()
  dossier = await decided(scene)
  page = await scene.browser.as(scene.people.officer, '', 'zh')
}, sceneWithinMs + 180_000)
afterAll(() => scene.stop())

const goTo = async (path: string, language = 'zh') => {
  await page.goto(`${scene.address}/${language}/dossiers${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

describe('From the start page', () => {
  it('an official sees the decision of a dossier after two clicks', async () => {
    await page.getByRole('banner').getByRole('link', { name: '申请案卷' }).click()
    await page.getByRole('link', { name: /Izenpe/ }).click()
    const decision = page.getByRole('region', { name: '决定' })
    await decision.getByText('不予认可', { exact: true }).waitFor()
    expect(await decision.innerText()).toContain('SHA-1')
  })

  it('the list is narrowed by name and stage, and the address says so', async () => {
    await goTo('?stage=closed')
    await page.getByRole('link', { name: /Izenpe/ }).waitFor()
    await page.getByLabel('名称（中文或外文）').fill('nobody of this name')
    await page.keyboard.press('Enter')
    await page.getByText('没有符合条件的案卷。').waitFor()
    expect(new URL(page.url()).searchParams.get('text')).toBe('nobody of this name')
  })
})

describe('The pages of a dossier', () => {
  const tabs = [
    ...['overview', 'timeline', 'documents', 'findings', 'filings', 'notices', 'messages'],
    ...['decision', 'ledger'],
  ]
  it('have no fault of accessibility in either language', async () => {
    const faults: Record<string, string[]> = {}
    for (const language of ['zh', 'en'])
      for (const tab of tabs) {
        await goTo(`/${dossier}?tab=${tab}`, language)
        await page.getByRole('tabpanel').locator('p, table, li').first().waitFor()
        const found = await accessibilityFaults(page)
        if (found.length > 0) faults[`${language} ${tab}`] = found
      }
    expect(faults).toEqual({})
  }, 240_000)

  it('show what a filing changed, word by word, beside what was asked', async () => {
    await goTo(`/${dossier}?tab=filings`)
    const row = page.getByRole('row').filter({ hasText: '/identity/address' })
    expect(await row.locator('ins').innerText()).toContain('in full')
    expect(await row.innerText()).toContain('State it in full.')
  })

  it('page the ledger, and find an act on any page of it', async () => {
    await goTo(`/${dossier}?tab=ledger`)
    await page.getByText('已读取50条').waitFor()
    await page.getByRole('button', { name: '显示更多' }).click()
    await page.getByText('已读取50条').waitFor({ state: 'detached' })
    await goTo(`/${dossier}?tab=ledger&act=decide`)
    const rows = page.getByRole('row').filter({ hasText: '赵磊' })
    await rows.first().waitFor()
    expect(await rows.count()).toBe(1)
  })

  it('print without what can only be pressed', async () => {
    await goTo(`/${dossier}`)
    await page.getByRole('region', { name: '决定' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('banner').isVisible()).toBe(false)
    expect(await page.getByRole('region', { name: '决定' }).isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
  })
})

describe('The viewer', () => {
  const openReport = async () => {
    await goTo(`/${dossier}?tab=documents`)
    await page.getByRole('link', { name: 'specimen-audit-report.pdf' }).click()
  }

  it('shows a PDF, and says which of how many matches is shown', async () => {
    await openReport()
    await page.locator('.pdf-text').getByText('SPECIMEN', { exact: true }).waitFor()
    await page.getByLabel('在文件中搜索').fill('ｓｐｅｃｉｍｅｎ')
    await page.keyboard.press('Enter')
    await page.getByText('第1处，共1处').waitFor()
    const marked = await page.evaluate("String([...CSS.highlights.get('viewer-current')][0])")
    expect(marked).toBe('SPECIMEN')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is walked by keys alone, and letters can be switched off', async () => {
    await goTo(`/${dossier}?tab=documents`)
    await page.getByRole('link', { name: 'specimen-audit-report.pdf' }).press('Enter')
    const heading = page.getByRole('heading', { level: 1 })
    await heading.filter({ hasText: 'audit-report' }).waitFor()
    await page.keyboard.press(']')
    await heading.filter({ hasText: 'liability-evidence' }).waitFor()
    await page.keyboard.press('[')
    await heading.filter({ hasText: 'audit-report' }).waitFor()
    await page.locator('.pdf-text span').first().waitFor()
    await page.keyboard.press('F6')
    await page.keyboard.press('Escape')
    const left = await page.evaluate('document.activeElement.textContent')
    expect(left).toContain('返回材料目录')
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('checkbox').press('Space')
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await page.keyboard.press(']')
    expect(await heading.innerText()).toContain('audit-report')
    await page.evaluate('localStorage.clear()')
  })

  it('keeps an annotation of the passage that is selected, by keyboard', async () => {
    await openReport()
    const listed = await annotateByKeys(page, 'SPECIMEN', 'Which year?')
    for (const part of ['SPECIMEN', 'Which year?', '第1页', '仅本人可见'])
      expect(listed).toContain(part)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('marks the bytes of a certificate that a finding names', async () => {
    await goTo(`/${dossier}?tab=findings&rule=signature-hash-approved`)
    await page.getByRole('link', { name: /signatureAlgorithm/ }).click()
    const marked = page.locator('mark.hex-offending')
    await marked.first().waitFor()
    const hex = (await marked.allInnerTexts()).join(' ').replaceAll(/\s+/g, '')
    // SEQUENCE { sha1WithRSAEncryption, NULL }
    expect(hex).toBe('300d06092a864886f70d0101050500')
    const row = page.getByRole('row', { selected: true })
    expect(await row.innerText()).toContain('signatureAlgorithm')
    expect(await accessibilityFaults(page)).toEqual([])
    await row.press('ArrowDown')
    await page
      .getByRole('row', { name: /sha1WithRSAEncryption/ })
      .first()
      .waitFor()
  })

  it('shows two documents beside each other, and a notice as it was issued', async () => {
    await goTo(`/${dossier}?tab=documents`, 'en')
    await page.getByRole('link', { name: 'specimen-audit-report.pdf' }).click()
    await page.getByRole('tab', { name: 'Compare' }).click()
    await page.getByRole('button', { name: /Show beside it/ }).click()
    await page.getByRole('option', { name: /liability-evidence/ }).click()
    await page.locator('aside .pdf-text').getByText('SPECIMEN', { exact: true }).waitFor()
    await goTo(`/${dossier}?tab=notices`, 'en')
    await page.getByRole('link', { name: /^Read/ }).first().click()
    await page.locator('.pdf-text span').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

it('The applicant sees their own dossier without what is internal', async () => {
  const theirs = await scene.browser.as(scene.people.applicant, `/dossiers/${dossier}`, 'en')
  await theirs.getByRole('region', { name: 'Decision' }).waitFor()
  const parties = await theirs.getByRole('region', { name: /Parties/ }).innerText()
  expect(parties).not.toContain('University A')
  await theirs.getByRole('tab', { name: 'Timeline' }).click()
  await theirs.getByText('Visible to the applicant').first().waitFor()
  expect(await theirs.getByText('Zhang Min').count()).toBe(0)
  expect(await accessibilityFaults(theirs)).toEqual([])
})

it('No policy refused anything, and no script threw', () => {
  expect(scene.browser.faults).toEqual([])
})

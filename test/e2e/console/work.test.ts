/** The work queue and the decision desk in a real browser. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { accepted, advised, passLegality, propose } from '../../api/steps.ts'
import { opening, task, withTasks } from '../../storage/records/events.ts'
import { accessibilityFaults } from './browser.ts'
import { reach, rows, search, withoutLiveUpdates } from './queue-steps.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'

let scene: ConsoleScene
beforeAll(async () => {
  scene = await startConsoleScene()
}, sceneWithinMs)
afterAll(() => scene.stop())

describe('The work queue', () => {
  it('is found, claimed from, opened and released by keyboard alone, and keeps its filters on the way back', async () => {
    const { browser, people, cast } = scene
    const dossier = await accepted(cast)
    const page = await browser.as(people.officer, '/work?tab=unclaimed', 'zh')
    await rows(page).first().waitFor()
    await search(page, dossier)
    await page.getByText('共2项任务。').waitFor()
    expect(page.url()).toContain(`text=${dossier}`)
    await reach(page, 'Tab', page.locator('tr[data-index="0"] input'))
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('c')
    await page.getByRole('status').filter({ hasText: '任务已由您领取' }).waitFor()
    const held = async () =>
      (await cast.officer.read(dossier)).tasks.find(
        ({ assignee, state }) => state === 'open' && assignee?.sub === people.officer.sub,
      )
    expect(await held()).toMatchObject({ epoch: 1 })

    await reach(page, 'Shift+Tab', page.getByRole('tab', { selected: true }))
    await page.keyboard.press('ArrowLeft')
    const release = rows(page).getByRole('button', { name: '退回' })
    await release.waitFor()
    expect(await rows(page).first().innerText()).toContain('您')
    expect(await accessibilityFaults(page)).toEqual([])
    await reach(page, 'Tab', page.locator('tr[data-index="0"] input'))
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/dossiers/${dossier}`)
    await page.goBack()
    await release.waitFor()
    expect(new URL(page.url()).searchParams.get('text')).toBe(dossier)
    expect(await page.locator('#queue-search input').inputValue()).toBe(dossier)
    expect(await rows(page).first().innerText()).not.toContain('尚未打开')

    await reach(page, 'Tab', release)
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: '草稿保留' }).waitFor()
    expect(await held()).toBeUndefined()
    expect(browser.faults).toEqual([])
  })

  it('tells at once that a claim was lost, and to whom', async () => {
    const { browser, people, cast } = scene
    const dossier = await accepted(cast)
    const page = await browser.as(people.officer, `/work?tab=unclaimed&text=${dossier}`, 'en')
    await withoutLiveUpdates(page)
    const [open] = (await cast.officer.tasks({ text: dossier })).items
    await cast.secondOfficer.claim(open!.id)
    const row = rows(page).filter({ has: page.getByRole('button', { name: 'Claim' }) })
    await row.first().getByRole('button', { name: 'Claim' }).click()
    const alert = page.getByRole('alert').filter({ hasText: people.secondOfficer.name })
    await alert.waitFor()
    await rows(page).filter({ hasText: people.secondOfficer.name }).first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('gives many tasks to somebody after a preview, and lists those that could not be given with the reason', async () => {
    const { browser, people, cast } = scene
    const [kept, withdrawn] = [await accepted(cast), await accepted(cast)]
    const page = await browser.as(people.officer, '/work?tab=unclaimed', 'zh')
    await withoutLiveUpdates(page)
    await page.getByRole('button', { name: '选择全部筛选结果' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '选择', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '指派给' }).click()
    await dialog.getByText('将逐一指派给一人').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByLabel('账号').fill(people.secondOfficer.sub)
    await dialog.getByLabel('姓名').fill(people.secondOfficer.name)
    await dialog.getByLabel('理由').fill('休假')
    await cast.applicant.call(`/dossiers/${withdrawn}/withdrawal`, { body: { reason: 'Enough.' } })
    await dialog.getByRole('button', { name: /^指派\d+项任务$/ }).click()
    const result = dialog.getByText(/成功\d+项，失败2项，未办理0项/)
    await result.waitFor()
    const failures = dialog.locator('.note li')
    expect(await failures.count()).toBe(2)
    expect(await failures.first().innerText()).toContain(withdrawn.slice(0, 8))
    await dialog.getByRole('button', { name: '完成' }).click()
    await page.getByText('已选2项').waitFor()
    const given = (await cast.secondOfficer.tasks({ text: kept, assignee: 'me' })).items
    expect(given).toHaveLength(2)
    expect(browser.faults).toEqual([])
  })

  it('says by word that a task is overdue, in both languages, without an accessibility fault, and at 360 pixels too', async () => {
    const { browser, people, records } = scene
    const event = opening({ organisation: 'Late CA', zh: '逾期测试机构' })
    const late = task(event.dossier, 1, {
      kind: 'verify',
      role: 'officer',
      stage: 'verification',
      due: '2026-11-02',
    })
    await records.append([event, withTasks(event.dossier, 2, [late])])
    for (const [language, words] of [
      ['zh', /已逾期\d+个工作日/],
      ['en', /Overdue by \d+ working days/],
    ] as const) {
      const path = `/work?tab=overdue&text=${event.dossier}`
      const page = await browser.as(people.officer, path, language)
      await rows(page).getByText(words).waitFor()
      expect(await rows(page).first().innerText()).toContain('(2026-11-02)')
      expect(await accessibilityFaults(page)).toEqual([])
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.setViewportSize({ width: 360, height: 740 })
      await rows(page).getByText(words).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      )
      expect(await accessibilityFaults(page)).toEqual([])
    }
    expect(browser.faults).toEqual([])
  })

  it('takes letters for letters once they are switched off, also after the page was left', async () => {
    const { browser, people } = scene
    const page = await browser.as(people.officer, '/work?tab=unclaimed', 'en')
    await rows(page).first().waitFor()
    await page.getByRole('button', { name: 'Keys' }).click()
    await page.getByText('Single letters and signs give commands').click()
    await page.keyboard.press('Escape')
    await page.reload()
    await rows(page).first().waitFor()
    await page.keyboard.press('j')
    expect(await page.locator('.queue-current').count()).toBe(0)
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})

describe('The decision desk', () => {
  it('shows the whole case on one page, and why somebody may not sign', async () => {
    const { browser, people, cast } = scene
    const dossier = await advised(cast)
    await propose(cast, dossier)
    const legal = await browser.as(people.legal, '/decisions', 'zh')
    await legal.locator('tbody a').first().click()
    await legal.getByRole('heading', { name: '签署' }).waitFor()
    await legal.getByText('您不得签署，因为').first().waitFor()
    expect(await accessibilityFaults(legal)).toEqual([])

    await passLegality(cast, dossier)
    const head = await browser.as(people.head, '/decisions', 'en')
    await head.locator('tbody a').first().waitFor()
    expect(await accessibilityFaults(head)).toEqual([])
    await head.locator('tbody a').first().click()
    for (const part of [
      'Signing off',
      'Proposed decision',
      'Check of legality',
      'Technical findings',
      'Opinions of the experts',
      'Verified by officers',
      'Clocks',
    ])
      await head.getByRole('heading', { name: part, exact: true }).first().waitFor()
    expect(await head.getByText('You may', { exact: true }).count()).toBe(2)
    expect(await head.getByText(people.legal.name).count()).toBeGreaterThan(0)
    expect(await head.getByRole('link', { name: 'To the case' }).getAttribute('href')).toContain(
      `/dossiers/${dossier}`,
    )
    expect(await accessibilityFaults(head)).toEqual([])
    expect(browser.faults).toEqual([])
  }, 240_000)
})

/** What the public does in a real browser: finds a recognised CA, verifies certificates, complains and follows it, reads the guide. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { grantScript } from '../../../demo/scripts.ts'
import { decide, file } from '../../../demo/story.ts'
import type { RegisterEntry } from '../../../domain/register/entry.ts'
import { accessibilityFaults } from './browser.ts'
import { isNarrowEnough, registered, sampleOf, tabTo } from './public-steps.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'

const grantedWithinMs = 240_000
const { script } = grantScript()
const certificate = () => sampleOf(script)
let scene: ConsoleScene
let entry: RegisterEntry
beforeAll(async () => {
  scene = await startConsoleScene()
  const dossier = await file(scene.cast, script, () => undefined)
  await decide(scene.cast, dossier, script, () => undefined)
  entry = await registered(scene.address, certificate())
}, sceneWithinMs + grantedWithinMs)
afterAll(() => scene.stop())

const finds = {
  zh: { register: '核准名录', name: 'zh-CN', inForce: '有效', downloads: '下载与验证' },
  en: { register: 'Register', name: 'en', inForce: 'In force', downloads: 'Downloads and proofs' },
} as const

describe('A visitor', () => {
  it.each(['zh', 'en'] as const)('finds a recognised CA in two clicks (%s)', async (language) => {
    const { register, name, inForce, downloads } = finds[language]
    const called = entry.provider.name[name] ?? ''
    const page = await scene.browser.visitor('', language)
    await page.getByRole('navigation').getByRole('link', { name: register }).click()
    await page.getByRole('table').getByRole('link', { name: called }).click()
    await page.getByRole('heading', { level: 1, name: called }).waitFor()
    await page.getByText(inForce).first().waitFor()
    await page.getByRole('heading', { name: downloads }).waitFor()
    const [{ sha256 } = { sha256: '' }] = entry.chain
    expect(await page.getByText(sha256).count()).toBe(1)
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: /TS 119 612/ }).click()
    expect((await saving).suggestedFilename()).toBe('trusted-list.xml')
  })

  it('searches in Chinese and Latin; what was chosen is in the address and survives it', async () => {
    const page = await scene.browser.visitor('/register?country=FR', 'en')
    await page.getByText('No entry fits').waitFor()
    await page.getByLabel('Country or region').selectOption('Bulgaria')
    await page.getByRole('searchbox').fill(entry.provider.name['zh-CN']?.slice(0, 3) ?? '')
    await page.keyboard.press('Enter')
    await page.waitForURL(/[?&]q=/)
    const link = page.getByRole('table').getByRole('link')
    await link.waitFor()
    expect(new URL(page.url()).searchParams.get('country')).toBe('BG')
    await page.reload()
    await link.click()
    await page.waitForURL(/register\/[0-9a-f-]{36}/)
    await page.goBack()
    await link.waitFor()
    expect(await page.getByRole('searchbox').inputValue()).not.toBe('')
  })

  it('sees the entry as it stood, and that there was none before the grant', async () => {
    const page = await scene.browser.visitor(`/register/${entry.id}?at=2020-01-01T00:00`, 'en')
    await page.getByRole('alert').waitFor()
    await page.getByRole('button', { name: 'Show as it stands now' }).click()
    await page.getByRole('heading', { level: 1, name: entry.provider.name.en ?? '' }).waitFor()
  })
})

const verdict = (page: Page) => page.locator('.note-title').first().textContent()

describe('Verification', () => {
  it('takes a certificate that is dropped, and says its verdict first', async () => {
    const page = await scene.browser.visitor('/verify', 'en')
    const der = certificate().toString('base64')
    const data = await page.evaluateHandle((base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], 'signer.cer'))
      return transfer
    }, der)
    await page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: data })
    await page.getByText('Read: signer.cer').waitFor()
    await page.getByRole('button', { name: 'Verify', exact: true }).click()
    await page.getByRole('heading', { name: 'Result' }).waitFor()
    expect(await verdict(page)).toMatch(/Recognised|Undetermined/)
    await page.getByRole('link', { name: new RegExp(entry.number) }).waitFor()
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: /signed answer/ }).click()
    expect((await saving).suggestedFilename()).toMatch(/^verification-[0-9a-f-]{36}\.jws$/)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('by keyboard alone: pasted, not recognised, with reasons, articles and what to do', async () => {
    const page = await scene.browser.visitor('/verify', 'zh')
    const field = page.getByLabel('或者粘贴证书')
    await tabTo(page, '或者粘贴证书')
    await page.keyboard.insertText(entry.chain[0]?.certificate ?? '')
    await tabTo(page, '查验')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '查验结果' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('查验结果')
    expect(await verdict(page)).toContain('未获认可')
    await page.getByRole('heading', { name: '下一步怎么办' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await field.fill('MIIabc')
    await page.getByRole('button', { name: '查验', exact: true }).click()
    await page.locator('.field-error', { hasText: 'DER' }).waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
  })
})

describe('A complaint', () => {
  it('is written, sent and followed by keyboard alone; its secret is in no address', async () => {
    const page = await scene.browser.visitor(`/complaints?recognition=${entry.id}`, 'en')
    await tabTo(page, 'Send the complaint')
    await page.keyboard.press('Enter')
    await page.getByText('Say what it is about.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.insertText('Revocation is late')
    await tabTo(page, 'What happened')
    await page.keyboard.insertText('A stolen key, and no revocation for a week.')
    await tabTo(
      page,
      'What I say is true, and I consent to the use of the personal data above for this complaint.',
    )
    await page.keyboard.press('Space')
    await tabTo(page, 'Send the complaint')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'The complaint has been received' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const [id = '', secret = ''] = await page.locator('dd code').allTextContents()
    await tabTo(page, 'Follow a complaint that you have sent')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Follow a complaint' }).waitFor()
    await tabTo(page, 'Secret')
    await page.keyboard.insertText(secret)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Revocation is late' }).waitFor()
    expect(page.url()).toContain(id)
    expect(page.url()).not.toContain(secret)
    await tabTo(page, 'Statement')
    await page.keyboard.insertText('It has been revoked today.')
    await tabTo(page, 'Add')
    await page.keyboard.press('Enter')
    await page.getByText(': It has been revoked today.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('takes files along; a wrong secret is told apart from nothing', async () => {
    const page = await scene.browser.visitor('/complaints', 'zh')
    await page.getByLabel('机构名称').fill('某机构')
    await page.getByLabel('投诉事项').fill('收费不明')
    await page.getByLabel('事实与理由').fill('未公示收费。')
    const files = ['evidence.pdf', 'photo.png'].map((name) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(name.endsWith('.pdf') ? '%PDF-1.7\n        ' : 'PNG'),
    }))
    await page.locator('input[type=file]').setInputFiles(files)
    await page.getByLabel(/本人所述属实/).check()
    await page.getByRole('button', { name: '提交投诉' }).click()
    await page.getByText('已收到，待扫描').waitFor()
    await page.getByText('未收到', { exact: true }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('link', { name: '查询已提交的投诉' }).click()
    await page.getByLabel('查询密码').fill('wrong')
    await page.getByRole('button', { name: '查询', exact: true }).click()
    await page.getByRole('alert').waitFor()
  })
})

describe('Every public page', () => {
  const paths = () => [
    ...['/register', `/register/${entry.id}`, '/verify', '/guide', '/complaints'],
    ...['/complaints/follow', '/consultations', '/compliance'],
  ]

  it.each(['zh', 'en'] as const)(
    'is without fault for axe, and fits 360 px (%s)',
    async (language) => {
      const page = await scene.browser.visitor('', language, 360)
      for (const path of paths()) {
        await page.goto(`${scene.address}/${language}${path}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForLoadState('networkidle')
        expect([path, await accessibilityFaults(page)]).toEqual([path, []])
        expect([path, await isNarrowEnough(page)]).toEqual([path, true])
      }
    },
  )

  it('is shown without a refusal of the policy or a script that threw', async () => {
    const page = await scene.browser.visitor('/guide', 'en')
    await page.getByRole('cell', { name: '20 working days' }).first().waitFor()
    expect(scene.browser.faults).toEqual([])
  })
})

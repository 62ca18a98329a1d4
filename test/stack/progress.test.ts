/** How long work shows that it lives, on a terminal and elsewhere. */
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { progressOn, showing } from '../../stack/progress.ts'

function output(isTTY: boolean) {
  let written = ''
  const progress = progressOn({ isTTY, write: (text: string) => (written += text) })
  return { progress, written: () => written }
}

describe('progress', () => {
  it('is redrawn every second on a terminal', () => {
    const { progress, written } = output(true)
    progress.passing('a … 1 s')
    progress.passing('a … 2 s')
    progress.say('a: done')
    expect(written()).toBe('\r\x1b[Ka … 1 s\r\x1b[Ka … 2 s\r\x1b[Ka: done\n')
    expect(progress.everyMs).toBe(1_000)
  })

  it('is a line every ten seconds elsewhere', () => {
    const { progress, written } = output(false)
    progress.passing('a … 10 s')
    expect(written()).toBe('a … 10 s\n')
    expect(progress.everyMs).toBe(10_000)
  })

  it('names the work, what it does now, and how it ended', async () => {
    const { progress, written } = output(false)
    await showing('building', { ...progress, everyMs: 10 }, async (detail) => {
      detail('linking')
      await sleep(60)
    })
    expect(written()).toMatch(/^building …\n(building … 0 s {2}linking\n)+building: done in 0 s\n$/)
  })

  it('says that work failed', async () => {
    const { progress, written } = output(false)
    await showing('building', progress, () => Promise.reject(new Error('no'))).catch(() => {})
    expect(written()).toContain('building: failed after 0 s')
  })
})

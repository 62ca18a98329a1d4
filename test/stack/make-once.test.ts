/** Slow things are made once, and are in place only when they are whole. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { makeOnce } from '../../stack/make-once.ts'
import { emptyPlace } from './example-tool.ts'

/** Above the highest process id of Linux. */
const nobody = 4_194_305

const makes = (content: string) => async (folder: string) => {
  const file = path.join(folder, 'made')
  await sleep(50)
  writeFileSync(file, content)
  return file
}

function target() {
  const { cached, progress, said } = emptyPlace()
  mkdirSync(path.dirname(cached), { recursive: true })
  return { cached, progress, said, content: () => readdirSync(path.dirname(cached)) }
}

describe('making something slow', () => {
  it('makes it once when two ask at the same time, and tells the second that it waits', async () => {
    const { cached, progress, said, content } = target()
    await Promise.all(['first', 'second'].map((each) => makeOnce(cached, progress, makes(each))))
    expect(readFileSync(cached, 'utf8')).toBe('first')
    expect(said.join()).toContain('waiting for another process')
    expect(content()).toEqual([path.basename(cached)])
  })

  it('removes what a killed maker left, and leaves what a living one makes', async () => {
    const { cached, progress, content } = target()
    const living = `.making-${process.pid}-x`
    for (const name of [`.making-${nobody}-x`, living])
      mkdirSync(path.join(path.dirname(cached), name, 'half'), { recursive: true })
    await makeOnce(cached, progress, makes('whole'))
    expect(content()).toEqual([living, path.basename(cached)])
  })

  it('takes over the lock of a dead process', async () => {
    const { cached, progress } = target()
    writeFileSync(`${cached}.lock`, String(nobody))
    await makeOnce(cached, progress, makes('whole'))
    expect(readFileSync(cached, 'utf8')).toBe('whole')
  })

  it('gives the lock back when making fails', async () => {
    const { cached, progress, content } = target()
    await expect(
      makeOnce(cached, progress, () => Promise.reject(new Error('no'))),
    ).rejects.toThrow()
    expect(content()).toEqual([])
  })
})

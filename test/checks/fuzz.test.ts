/** Hostile input: truncated and bit-flipped certificates give a typed answer, fast, and never a throw. */
import { describe, expect, it } from '@jest/globals'
import { examine } from '../../checks/examine.ts'
import { readDer } from '../../checks/der/read.ts'
import { judgedAt } from './case-file.ts'
import { describeWithData, filesBelow } from '../support/shared-data.ts'
import { build, ca, holder } from './draft.ts'

/** A fixed sequence of numbers below `limit`, so that a failure can be repeated (Park and Miller). */
function numbers(seed: number) {
  let state = seed
  return (limit: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
}

const next = numbers(2026)
const sound = build(holder())
const authority = { document: 'ca', fileName: 'ca', type: 'ca-certificate', bytes: build(ca()) }

function flipped(whole = sound): Buffer {
  const bytes = Buffer.from(whole)
  for (let left = 1 + next(4); left > 0; left--) {
    const at = next(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8))
  }
  return bytes
}

function examined(bytes: Buffer) {
  const sample = { document: 'x', fileName: 'x', type: 'sample-certificate', bytes }
  const steps = examine([authority, sample], { at: judgedAt, ruleSet: 'test' })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

describeWithData('foreign-cas', 'Bits flipped in real certificates', (path) => {
  it('always give a report of the published form, and every finding in it is typed', () => {
    const files = filesBelow(path)
    const verdicts = new Set<string>()
    for (const { bytes } of [...files, ...files, ...files]) {
      const began = process.cpuUsage().user
      const report = examined(flipped(bytes))
      expect(process.cpuUsage().user - began).toBeLessThan(1_000_000)
      for (const { certificates } of report.files)
        for (const { findings } of certificates)
          for (const { verdict, found } of findings) {
            verdicts.add(verdict)
            if (verdict === 'undetermined') expect(found?.en).not.toBe('The check itself failed')
          }
    }
    expect(verdicts).toContain('undetermined')
  })
})

describe('Hostile input', () => {
  it('2,000 truncated or bit-flipped certificates are never accepted and never crash', () => {
    for (let round = 0; round < 2000; round++) {
      const bytes = round % 2 === 0 ? sound.subarray(0, next(sound.length)) : flipped()
      if (Buffer.compare(bytes, sound) === 0) continue
      const { summary } = examined(bytes)
      expect(summary.blocking).toBeGreaterThan(0)
    }
  })

  it.each([
    [
      'nested without end',
      Buffer.concat(Array.from({ length: 20_000 }, () => Buffer.from([0x30, 0x80]))),
      'too-deep',
    ],
    [
      'of endless elements',
      Buffer.concat([Buffer.from('3083020000', 'hex'), Buffer.alloc(0x20000, Buffer.from([5, 0]))]),
      'too-many-elements',
    ],
    ['with a length of four gigabytes', Buffer.from('3084ffffffff00', 'hex'), 'truncated'],
    [
      'with a length of many octets',
      Buffer.concat([Buffer.from('30fe', 'hex'), Buffer.alloc(200, 0xff)]),
      'length-too-large',
    ],
    ['with a tag of many octets', Buffer.alloc(50_000, 0xff), 'tag-too-large'],
    ['of no bytes', Buffer.alloc(0), 'truncated'],
  ])('an encoding %s is not readable', (_, bytes, kind) => {
    const { element, deviations } = readDer(bytes)
    expect(element).toBeUndefined()
    expect(deviations[deviations.length - 1]?.kind).toBe(kind)
  })
})

/** `check paths`: one line in, one line out, whatever the line holds. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { linesOf, tooLong } from '../../../cli/check/lines.ts'
import { seenIds } from '../../../cli/check/seen.ts'
import { describeWithData } from '../../support/shared-data.ts'
import { authority, certificate, entity } from '../../checks/path/authority.ts'
import { check, documents } from './run.ts'

const root = entity('Root')
const anchor = authority(root, root).toString('base64')
const holder = certificate(root, entity('Holder')).toString('base64')
const sound = {
  id: 'a',
  certificate: holder,
  anchors: [anchor],
  at: '2026-11-21T00:00:00Z',
  revocation: 'none',
}
const line = (change: object) => JSON.stringify({ ...sound, ...change })

describe('check paths', () => {
  it('answers every line in its order, and says what is wrong with those that are none', async () => {
    const { code, output } = await check(['paths', '-'], {
      input: [
        line({}),
        line({ id: 7, revocation: 'required' }),
        line({ id: 'b', anchors: [] }),
        line({ id: 'c', surprise: 1 }),
        line({ id: 'd', explicitPolicy: 'yes' }),
        line({ id: 'e', certificate: 'not base64!' }),
        line({ id: 'f', at: 'yesterday' }),
        line({ id: 'g', intermediates: [1] }),
        line({ id: 'h', certificate: 'AAAA' }),
        line({ id: 'i', certificate: undefined }),
        line({ id: 'j', initialPolicySet: ['any'] }),
        line({}),
        '',
        'not JSON',
        '[]',
        '[['.repeat(200_000),
        line({ id: 'k', intermediates: ['MAA=', 'AAAA'] }),
      ].join('\n'),
    })
    expect(code).toBe(1)
    const place = (number: number) => ({ file: '-', line: number })
    expect(documents(output)).toEqual([
      { id: 'a', valid: true, reason: null, clause: null, policies: [] },
      expect.objectContaining({ id: 7, valid: false, reason: 'revocation-undetermined' }),
      expect.objectContaining({
        id: 'b',
        valid: false,
        reason: 'no-path',
        clause: 'RFC 5280 §6.1',
      }),
      { ...place(4), id: 'c', error: 'Unknown field surprise' },
      { ...place(5), id: 'd', error: 'explicitPolicy: expected true or false' },
      { ...place(6), id: 'e', error: 'certificate: expected DER in base64' },
      { ...place(7), id: 'f', error: 'at: expected an instant as in ISO 8601' },
      { ...place(8), id: 'g', error: 'intermediates[0]: expected DER in base64' },
      expect.objectContaining({ id: 'h', valid: false, reason: 'unreadable' }),
      { ...place(10), id: 'i', error: 'certificate is missing' },
      { ...place(11), id: 'j', error: 'initialPolicySet[0]: expected an OID in dotted form' },
      { ...place(12), id: 'a', error: 'This id was there before' },
      { ...place(14), error: 'The line is not JSON' },
      { ...place(15), error: 'The line is no JSON object' },
      { ...place(16), error: 'The line is not JSON' },
      expect.objectContaining({ id: 'k', valid: true }),
    ])
  })

  it('exits with 0 where every path is valid', async () => {
    const { code } = await check(['paths', '-'], { input: line({}) })
    expect(code).toBe(0)
  })

  it('says what is wrong with a file, and goes on with the next', async () => {
    const files = ['/no/such/file', '.', '-']
    const { code, output } = await check(['paths', ...files], { input: line({}) })
    expect(code).toBe(1)
    expect(documents(output)).toEqual([
      { file: '/no/such/file', error: 'No such file' },
      { file: '.', error: 'This is a directory' },
      expect.objectContaining({ id: 'a', valid: true }),
    ])
  })
})

describe('A line that is too long', () => {
  async function* chunks(...texts: string[]) {
    for (const text of texts) yield Buffer.from(text)
  }
  it('is told and not kept, and the next line is read', async () => {
    const lines: unknown[] = []
    for await (const each of linesOf(chunks('abc', 'def\ngh', 'i\n', 'jkl'), 4))
      lines.push(each === tooLong ? 'too long' : each.toString())
    expect(lines).toEqual(['too long', 'ghi', 'jkl'])
  })
})

describe('Ids', () => {
  it('are told apart among 200,000', () => {
    const isSeen = seenIds()
    for (let id = 0; id < 200_000; id++) if (isSeen(`${id}`)) throw new Error(`${id}`)
    expect([isSeen('0'), isSeen('199999'), isSeen('200000')]).toEqual([true, true, false])
  })
})

interface PkitsCase {
  id: string
  path: string[]
  crls: string[]
  valid: boolean
  userConstrainedPolicySet: string[]
}

describeWithData('pkits', 'check paths, over PKITS', (folder) => {
  const cases = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as PkitsCase[]
  const base64 = (kind: string) => (name: string) =>
    readFileSync(join(folder, kind, name)).toString('base64')
  const inputOf = (each: PkitsCase, place: number) => {
    const { path, crls, valid: _, userConstrainedPolicySet: __, ...inputs } = each
    const certificates = path.map(base64('certs'))
    const { name: ___, ...flags } = inputs as typeof inputs & { name: string }
    return JSON.stringify({
      ...flags,
      id: `${each.id}, ${place}`,
      certificate: certificates.at(-1),
      intermediates: certificates.slice(1, -1),
      anchors: certificates.slice(0, 1),
      crls: crls.map(base64('crls')),
      at: '2020-01-01T00:00:00Z',
      revocation: 'required',
    })
  }

  it('says of all 247 cases what NIST says, policies and all', async () => {
    const { output } = await check(['paths', '-'], { input: cases.map(inputOf).join('\n') })
    const answers = documents(output).map(({ id, valid, policies = [] }) => [
      id,
      valid,
      [...(policies as string[])].sort(),
    ])
    const expected = cases.map((each, place) => [
      `${each.id}, ${place}`,
      each.valid,
      each.valid ? [...each.userConstrainedPolicySet].sort() : [],
    ])
    expect(answers).toEqual(expected)
  })
})

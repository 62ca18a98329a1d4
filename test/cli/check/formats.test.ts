/** The forms of output of the check tool, each as its readers need it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { human } from '../../../cli/check/format/human.ts'
import { junit } from '../../../cli/check/format/junit.ts'
import { build, ca, holder } from '../../checks/draft.ts'
import * as der from '../../checks/encode.ts'
import { check } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'check-formats-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const files = [
  ['ca & co.der', build(ca())],
  ['holder.der', build({ ...holder(), serialNumber: der.integer('00') })],
  ['none.der', Buffer.from('x')],
].map(([name, bytes]) => {
  writeFileSync(join(folder, name as string), bytes as Buffer)
  return join(folder, name as string)
})
const run = (...options: string[]) => check(['certificates', ...files, ...options])

/** Every opened element is closed in its order; attributes are quoted. */
function isWellFormed(xml: string): boolean {
  const body = xml.replace(/^<\?xml [^>]*\?>/, '')
  const open: string[] = []
  for (const [tag, close, name, , selfClosing] of body.matchAll(
    /<(\/?)([a-z]+)((?: [a-z]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)\s*(\/?)>/g,
  ))
    if (tag && close) {
      if (open.pop() !== name) return false
    } else if (!selfClosing) open.push(name ?? '')
  const rest = body.replace(/<[^>]*>/g, '')
  return open.length === 0 && !/[<>]/.test(rest)
}

describe('SARIF', () => {
  it('has the properties that version 2.1.0 requires', async () => {
    const { output } = await run('--format', 'sarif')
    const log = JSON.parse(output)
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: expect.any(String) } } }],
    })
    const { results } = log.runs[0]
    expect(results.length).toBeGreaterThan(1)
    for (const result of results) {
      expect(result).toMatchObject({
        ruleId: expect.any(String),
        message: { text: expect.any(String) },
      })
      expect(['fail', 'open']).toContain(result.kind)
      // "If kind has any value other than "fail" … level SHALL be "none"" (§3.27.10).
      expect(['error', 'warning', 'note'].includes(result.level)).toBe(result.kind === 'fail')
      for (const { physicalLocation } of result.locations)
        expect(new URL(physicalLocation.artifactLocation.uri).protocol).toBe('file:')
    }
    const rules = (results as { ruleId: string }[]).map(({ ruleId }) => ruleId)
    expect(rules).toEqual(expect.arrayContaining(['rfc5280/serial-number-positive', 'unreadable']))
  })
})

describe('JUnit', () => {
  it('is well-formed, and counts what failed', async () => {
    const { output } = await run('--format', 'junit')
    expect(isWellFormed(output)).toBe(true)
    expect(output.match(/<testsuite /g)).toHaveLength(3)
    for (const suite of output.split('</testsuite>').slice(0, -1)) {
      const [, tests, failures] = /tests="(\d+)" failures="(\d+)"/.exec(suite) ?? []
      expect(suite.match(/<testcase /g)).toHaveLength(Number(tests))
      expect(suite.match(/<failure /g) ?? []).toHaveLength(Number(failures))
    }
  })

  it('writes no character that XML does not allow', () => {
    const error = { en: 'a\u0000b\ud800 <"&>', 'zh-CN': '' }
    const text = junit('en').result({ kind: 'error', file: '\u001b[2J', error })
    expect(text).toContain('a\ufffdb\ufffd &lt;&quot;&amp;&gt;')
    expect(text).not.toContain('\u001b')
  })
})

describe('Text for people', () => {
  it('is in the language asked for, or that of the terminal', async () => {
    const asked = await run('--format', 'human', '--language', 'zh-CN')
    expect(asked.output).toContain('共 3 项')
    const args = ['certificates', files[0]!, '--format', 'human']
    const chinese = await check(args, { env: { LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' } })
    expect(chinese.output).toContain('共 1 项')
    const english = await check(args, { env: { LC_ALL: 'C', LANG: 'C' } })
    expect(english.output).toContain('1 results')
  })

  it('does not let a name steer the terminal', () => {
    const error = { en: '\u001b]0;x\u0007', 'zh-CN': '' }
    expect(human('en').result({ kind: 'error', file: 'f', error })).not.toMatch(/[\u001b\u0007]/)
  })
})

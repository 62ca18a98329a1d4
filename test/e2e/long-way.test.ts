/** The long way of a dossier over HTTP: what is asked, paused, heard and served, and what others' tools say of its papers. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DossierView } from '../../api/views.ts'
import { decideTheLongWay } from '../../demo/long-story.ts'
import { grantScript } from '../../demo/scripts.ts'
import { file, until } from '../../demo/story.ts'
import { readAnchors } from '../../documents/cms/trust.ts'
import { verifyPackage } from '../../documents/package/verify.ts'
import { bagitIsMissing, resolveBagit } from '../../stack/servers/bagit.ts'
import { readConfiguration } from '../../temporal.config.ts'
import { toolOn } from '../documents/notices/rendered.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { itWith } from '../support/tools.ts'
import { ledgerOf } from './ledger.ts'

const { script } = grantScript()
const { cacheFolder, bagit: given } = readConfiguration().servers
const bagit = await resolveBagit({ cacheFolder, given })
const folder = mkdtempSync(path.join(tmpdir(), 'long-way-'))
let service: TestService
let id: string
let view: DossierView
let sealed: Buffer

beforeAll(async () => {
  service = await startTestService(undefined, { RULE_SET: 'Demonstration' })
  id = await file(service.cast, script, () => undefined)
  await decideTheLongWay(service.cast, id, script, () => undefined)
  view = await until(service.cast, id, 'the sealed package', (each) => Boolean(each.package))
  const response = await service.cast.auditor.send(`/dossiers/${id}/package`)
  sealed = Buffer.from(await response.arrayBuffer())
}, startWithinMs)
afterAll(async () => {
  await service.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('A dossier that went the long way', () => {
  it('was corrected, consulted on, supplemented, paused and heard, in the order of its ledger', async () => {
    const acts = (await ledgerOf(service.cast.auditor, id)).map(({ event }) => event.act)
    const way = [
      ...['file', 'request-correction', 'correct', 'accept', 'consult', 'reply-consultation'],
      ...['request-supplement', 'supplement', 'request-pause', 'approve-pause', 'end-pause'],
      ...['verify', 'name-party', 'call-hearing', 'give-opinion', 'request-hearing'],
      ...['appoint-chair', 'announce-hearing', 'hold-hearing', 'propose', 'pass-legality'],
      ...['decide', 'acknowledge', 'delivered', 'close', 'package-sealed'],
    ]
    expect(way.map((act) => [act, acts.includes(act)])).toEqual(way.map((act) => [act, true]))
    const first = way.map((act) => acts.indexOf(act))
    expect(first).toEqual([...first].sort((a, b) => a - b))
  })

  it('is decided on the minutes of the hearing', () => {
    const minutes = view.documents.find(({ type }) => type === 'hearing-minutes')
    expect(minutes).toBeDefined()
    expect(view.decision?.content).toMatchObject({ minutes: minutes?.evidence.sha256 })
  })

  it('shows how the corrected filing differs: in the one field that the notice named', async () => {
    const changes = await service.cast.applicant.call<{ fields: { pointer: string }[] }>(
      `/dossiers/${id}/filings/2/changes`,
    )
    expect(changes.fields.map(({ pointer }) => pointer)).toEqual(['/identity/address'])
  })

  it('counts none of the time of its pause and its hearing', () => {
    const c3 = view.clocks.find((clock) => clock.id === 'C3')
    expect(c3?.pauses).toHaveLength(2)
    for (const { from, to } of c3?.pauses ?? []) expect(from < (to ?? '')).toBe(true)
  })

  it('has the experts’ names in no answer to the applicant', async () => {
    const { applicant } = service.cast
    const ledger = JSON.stringify(await ledgerOf(applicant, id))
    const seen = ledger + JSON.stringify(await applicant.read(id))
    for (const { sub, name } of [service.people.expert, service.people.secondExpert])
      expect([name, seen.includes(`"${sub}"`) || seen.includes(name)]).toEqual([name, false])
  })

  itWith('pdfsig', 'has only notices that pdfsig finds whole and validly signed', async () => {
    expect(view.notices.length).toBeGreaterThan(8)
    for (const notice of view.notices) {
      const said = toolOn(await service.cast.officer.notice(id, notice.id), 'pdfsig', [])
      expect([notice.kind, said]).toEqual([notice.kind, expect.stringContaining('is Valid')])
      expect(said).toContain('Total document signed')
    }
  })
})

describe('The sealed package of a case', () => {
  it('stands by itself: hashes, chain, seal and time stamp, against the anchors of the authority', async () => {
    const { seal, timestamp } = service.stack
    const trust = [seal.anchorFile, timestamp.certificateFile].map((each) => readFileSync(each))
    const anchors = readAnchors(Buffer.concat(trust))
    const verdict = await verifyPackage(Readable.from(sealed), { anchors })
    expect(verdict.findings).toEqual([])
    expect(verdict.dossier).toBe(id)
  })

  const title = 'is a valid bag for bagit.py'
  const mayRun = bagit !== undefined || process.env.CI === 'true'
  const run = mayRun ? it : it.skip
  run(mayRun ? title : `${title} (${bagitIsMissing})`, () => {
    if (!bagit) throw new Error(bagitIsMissing)
    const unpacked = path.join(folder, 'unpacked')
    mkdirSync(unpacked)
    writeFileSync(path.join(folder, 'package.tar'), sealed)
    execFileSync('tar', ['-xf', path.join(folder, 'package.tar'), '-C', unpacked])
    const [bag = ''] = readdirSync(unpacked)
    const validate = () =>
      execFileSync(bagit, ['--validate', path.join(unpacked, bag)], { stdio: 'ignore' })
    expect(validate).not.toThrow()
  })
})

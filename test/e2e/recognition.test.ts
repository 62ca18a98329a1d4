import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DossierView } from '../../api/views.ts'
import { grantScript, refusalScript, type TitledScript } from '../../demo/scripts.ts'
import { decide, file } from '../../demo/story.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { type Entry, firstBreak, ledgerOf } from './ledger.ts'

interface Told {
  readonly script: TitledScript['script']
  readonly id: string
  readonly steps: readonly string[]
}

let service: TestService
let granted: Told
let refused: Told

async function tell({ script }: TitledScript): Promise<Told> {
  const steps: string[] = []
  const note = (step: string) => void steps.push(step)
  const id = await file(service.cast, script, note)
  await decide(service.cast, id, script, note)
  return { script, id, steps }
}

beforeAll(async () => {
  service = await startTestService()
  granted = await tell(grantScript())
  refused = await tell(refusalScript())
}, startWithinMs)
afterAll(() => service.stop())

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const acts = (entries: readonly Entry[]) => entries.map(({ event }) => event.act)

describe('Electronic Signature Law 26: a dossier that meets the requirements', () => {
  it('is granted for the certificate types applied for, and the applicant reads the decision', async () => {
    const { id, script } = granted
    const dossier = await service.cast.applicant.read(id)
    expect(dossier).toMatchObject({ stage: 'closed', outcome: 'granted', allowedActs: [] })
    const decision = await service.cast.applicant.call<Record<string, unknown>>(
      `/dossiers/${id}/decision`,
    )
    expect(decision).toMatchObject({
      content: script.decision,
      proposedBy: { sub: 'liu' },
      decidedBy: { sub: 'zhao' },
      legalityBy: { sub: 'song' },
      document: { mediaType: 'application/json' },
    })
    expect(decision.validUntil).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(dossier.decision).toEqual(decision)
  })

  it('has a report of the checks that is kept as evidence and says what was found', async () => {
    const { report } = await service.cast.officer.read(granted.id)
    const response = await service.cast.officer.send(`/dossiers/${granted.id}/report`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(sha256(bytes)).toBe(report?.evidence.sha256)
    expect(report?.summary.certificates).toBeGreaterThanOrEqual(2)
    expect(report?.summary.unreadable).toBe(0)
  })

  it('has every step that led to the decision in its ledger, in order', async () => {
    const entries = await ledgerOf(service.cast.auditor, granted.id)
    const found = acts(entries)
    expect(found.slice(0, found.indexOf('file'))).toContain('save')
    expect(found.filter((act) => act === 'attach')).toHaveLength(granted.script.files.length)
    const apart = ['save', 'attach', 'open-tasks', 'notice-issued', 'clock-started']
    const steps = found.filter((act) => !apart.includes(act))
    expect(steps).toEqual([
      ...['open', 'file', 'enter-stage', 'claim', 'accept', 'clock-met'],
      ...['start-review', 'enter-stage', 'checks-completed', 'conditions-compared'],
      ...['enter-stage', 'declare', 'claim', 'verify', 'declare', 'claim', 'verify'],
      ...['enter-stage', 'claim', 'assign'],
      ...['declare-interest', 'declare-interest', 'declare-interest'],
      ...['give-opinion', 'give-opinion', 'panel-advised', 'enter-stage', 'claim', 'propose'],
      ...['declare', 'claim', 'pass-legality', 'claim', 'decide', 'notice-ordered'],
      ...['decision-issued', 'enter-stage', 'acknowledge', 'answer-publication'],
      ...['publication-settled', 'delivered', 'recognition-opened', 'close', 'package-sealed'],
    ])
  })
})

describe('Electronic Signature Law 26: a dossier that does not meet them', () => {
  it('is refused with reasons and remedies', async () => {
    const { id, script } = refused
    const dossier = await service.cast.applicant.read(id)
    expect(dossier).toMatchObject({ stage: 'closed', outcome: 'refused' })
    expect(dossier.decision?.content).toEqual(script.decision)
    expect(dossier.decision?.validUntil).toBeUndefined()
  })

  it('counts the file that cannot be read against the application', async () => {
    const { report } = await service.cast.officer.read(refused.id)
    expect(report?.summary.unreadable).toBe(1)
    expect(report?.summary.blocking).toBeGreaterThan(0)
  })
})

describe('The ledger of a case', () => {
  it('is recomputed by a reader with nothing but SHA-256 and RFC 8785', async () => {
    for (const { id } of [granted, refused]) {
      const entries = await ledgerOf(service.cast.auditor, id)
      expect(entries.length).toBeGreaterThan(40)
      expect(firstBreak(entries)).toBeUndefined()
    }
  })

  it('reads the same in pages of any size', async () => {
    const whole = await ledgerOf(service.cast.auditor, granted.id)
    expect(await ledgerOf(service.cast.auditor, granted.id, 7)).toEqual(whole)
  })

  it('no longer verifies when any entry is changed, left out or moved', async () => {
    const entries = await ledgerOf(service.cast.auditor, granted.id)
    const [first, second, third, ...rest] = entries as [Entry, Entry, Entry, ...Entry[]]
    const changed = { ...second, event: { ...second.event, act: 'attach' } }
    expect(firstBreak([first, changed, third, ...rest])).toBe(2)
    expect(firstBreak([first, third, ...rest])).toBe(2)
    expect(firstBreak([first, third, second, ...rest])).toBe(2)
  })

  it('holds each receipt: the entry that a receipt names has its hash', async () => {
    const { dossier, position, hash, event } = await service.cast.applicant.open()
    const [entry] = await ledgerOf(service.cast.applicant, dossier)
    expect(entry).toMatchObject({ position, hash, event: { event, act: 'open' } })
  })

  it('shows the applicant their own acts whole and internal ones only by place and hash', async () => {
    const whole = await ledgerOf(service.cast.auditor, granted.id)
    const seen = await ledgerOf(service.cast.applicant, granted.id)
    expect(seen.map(({ hash }) => hash)).toEqual(whole.map(({ hash }) => hash))
    for (const [index, entry] of seen.entries()) {
      const own = entry.event.by.organisation === 'Information Services Plc.'
      if (own) expect(entry).toEqual(whole[index])
      else
        expect(entry.event).toMatchObject({ detail: { redacted: true }, by: { sub: 'withheld' } })
    }
    for (const secret of ['assign', 'give-opinion', 'propose'])
      expect(acts(seen)).not.toContain(secret)
  })
})

describe('What the applicant sees of a decided case', () => {
  it('is the outcome, and neither panel nor proposal nor who handled it', async () => {
    const seen = (await service.cast.applicant.read(granted.id)) as unknown as Record<
      string,
      unknown
    >
    for (const part of ['panel', 'advice', 'proposal', 'handledBy', 'returned', 'decidedBy'])
      expect(seen).not.toHaveProperty(part)
    expect(await service.cast.officer.read(granted.id)).toMatchObject({
      advice: 'favourable',
      panel: [{ sub: 'zhang' }, { sub: 'wu' }, { sub: 'sun' }],
    })
  })
})

describe('The documents of a case', () => {
  const documentsOf = async ({ id }: Told): Promise<DossierView['documents']> =>
    (await service.cast.officer.read(id)).documents

  it('come back byte for byte, with their digest', async () => {
    const documents = await documentsOf(granted)
    expect(documents).toHaveLength(granted.script.files.length)
    for (const [index, { id, evidence, fileName }] of documents.entries()) {
      const response = await service.cast.officer.send(`/dossiers/${granted.id}/documents/${id}`)
      const bytes = new Uint8Array(await response.arrayBuffer())
      const sent = granted.script.files[index]
      expect(Buffer.compare(bytes, sent?.bytes() ?? Buffer.alloc(0))).toBe(0)
      expect(sha256(bytes)).toBe(evidence.sha256)
      expect(response.headers.get('repr-digest')).toBe(
        `sha-256=:${Buffer.from(evidence.sha256, 'hex').toString('base64')}:`,
      )
      expect(response.headers.get('etag')).toBe(`"${evidence.sha256}"`)
      expect(response.headers.get('content-disposition')).toContain(fileName)
    }
  })
})

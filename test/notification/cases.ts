/** Events of made-up dossiers that are announced, and records that announce them. */
import { randomUUID } from 'node:crypto'
import { createAnnounce } from '../../notification/messages.ts'
import { openRecords, type Records } from '../../storage/records/records.ts'
import type { LedgerEvent } from '../../domain/ledger.ts'
import type { Notice } from '../../domain/notice.ts'
import type { Topic } from '../../domain/webhook.ts'
import type { Person } from '../../domain/person.ts'
import { type Engine, engines } from '../storage/records/engines.ts'
import { opening, type Opened } from '../storage/records/events.ts'

export const system: Person = { sub: 'system', name: 'System', organisation: 'MIIT', roles: [] }

/** The engine's own records, opened again so that they announce. */
export async function announcing(name: keyof typeof engines, emails = true): Promise<Engine> {
  const engine = await engines[name]()
  if (name === 'PGlite') await engine.records.close()
  const records = await openRecords(engine.url, { announce: createAnnounce({ emails }) })
  return {
    url: engine.url,
    records,
    async stop() {
      await records.close()
      // PGlite's own records are closed already; what is left is its folder.
      await engine.stop().catch(() => undefined)
    },
  }
}

/** A dossier whose form names a contact; answers its id. */
export async function openCase(
  records: Records,
  { email, ...opened }: Opened & { readonly email?: string } = {},
): Promise<string> {
  const event = opening(opened)
  const dossier = event.dossier
  const none = { parties: [], consultations: [], delegations: [], declarations: [] }
  const changes = { ...event.changes, ...none, notices: [], confidential: [] }
  await records.append([{ ...event, changes }])
  const agent = { kind: 'CONTACT', contact: { name: 'Li', email } }
  if (email !== undefined)
    await records.append([
      { ...event, event: 2, act: 'save', detail: { sections: { agent } }, changes: {} },
    ])
  return dossier
}

export const systemEvent = (
  dossier: string,
  event: number,
  more: Partial<LedgerEvent> = {},
): LedgerEvent => ({
  dossier,
  event,
  at: '2026-11-23T02:00:00.000Z',
  by: system,
  act: 'clock-started',
  stage: 'intake',
  detail: {},
  changes: {},
  tasks: [],
  documents: [],
  ...more,
})

/** A notice to the applicant, issued. */
export function noticeIssued(dossier: string, event: number, number = '工信证认受〔2026〕7号') {
  const id = `${dossier}.n1`
  const notice = {
    id,
    dossier,
    kind: 'acceptance',
    to: { kind: 'applicant', name: 'Foreign CA' },
    number,
    issuedAt: '2026-11-23T02:00:00.000Z',
  } as Notice
  return systemEvent(dossier, event, {
    act: 'notice-issued',
    detail: { notice: id, kind: 'acceptance', number },
    changes: { notices: [notice] },
  })
}

/** A webhook for one organisation; answers its id and secret. */
export async function hook(
  records: Records,
  organisation: string,
  url: string,
  topic: Topic = 'dossiers',
) {
  const { webhook, secret } = await records.createWebhook({
    id: randomUUID(),
    owner: { organisation },
    topic,
    url,
    fingerprint: 'f',
    by: { sub: 'elena', name: 'Elena' },
  })
  return { id: webhook.id, secret: secret ?? '' }
}

/** Dossiers that refer to evidence on a real object store, and a reading of everything over them. */
import { randomUUID } from 'node:crypto'
import {
  newReading,
  readEverything,
  type ReadingParts,
  type ReadingProgress,
} from '../../../activities/integrity/read-everything.ts'
import type { EvidenceRef } from '../../../domain/evidence.ts'
import type { Records } from '../../../storage/records/records.ts'
import { type Gateway } from '../evidence/gateway.ts'
import { opening, saved, task, withTasks } from '../records/events.ts'

export const began = '2026-11-22T18:30:00.000Z'
export const start = () => newReading(randomUUID(), began)

const sound: ReadingParts['auditLog'] = async () => ({ size: 0, findings: [] })

export function reading(gateway: Pick<Gateway, 'store'>, records: Records, auditLog = sound) {
  const parts = {
    ...{ records, evidence: gateway.store, bytesPerSecond: Infinity },
    auditLog,
    now: () => new Date(began),
  }
  return async (from = start(), tell?: (progress: ReadingProgress) => void) => {
    const { run, tally, sound } = await readEverything(from, parts, tell)
    const { items } = await records.integrity.listFindings(run, { limit: 100 })
    return { tally, sound, findings: items, codes: items.map(({ code }) => code) }
  }
}

export const stored = (gateway: Gateway, dossier: string, content: string) =>
  gateway.store.putBytes(dossier, Buffer.from(content), 'text/plain')

/** A dossier of four events that refers to evidence. */
export async function recorded(
  records: Records,
  refs: (dossier: string) => Promise<EvidenceRef[]>,
) {
  const event = opening()
  const { dossier } = event
  const evidence = await refs(dossier)
  await records.append([
    event,
    { ...saved(dossier, 2, { legalName: { en: 'A' } }), detail: { sections: {}, evidence } },
    withTasks(dossier, 3, [task(dossier, 1), task(dossier, 2)]),
  ])
  return { dossier, refs: evidence }
}

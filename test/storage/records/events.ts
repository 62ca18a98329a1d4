/** Events of a made-up dossier, as the workflow would record them. */
import { randomUUID } from 'node:crypto'
import type { LedgerEvent } from '../../../domain/ledger.ts'
import type { Person } from '../../../domain/person.ts'
import type { Task } from '../../../domain/task.ts'

export const elena: Person = {
  sub: 'elena',
  name: 'Elena',
  organisation: 'Foreign CA',
  roles: ['applicant'],
}
const at = '2026-11-23T01:00:00.000Z'

const base = (dossier: string) => ({
  dossier,
  at,
  by: elena,
  stage: 'draft' as const,
  detail: {},
  changes: {},
  tasks: [],
  documents: [],
})

export interface Opened {
  readonly id?: string
  readonly openedAt?: string
  readonly organisation?: string
  readonly zh?: string
}

export function opening({ id = randomUUID(), openedAt = at, ...rest }: Opened = {}): LedgerEvent {
  const { organisation = 'Foreign CA', zh = '信息服务股份公司' } = rest
  return {
    ...base(id),
    event: 1,
    act: 'open',
    changes: {
      id,
      organisation,
      openedBy: { sub: 'elena', name: 'Elena' },
      openedAt,
      ruleSet: 'ESL-2019+Measures-2015',
      stage: 'draft',
      revision: 0,
      filings: [{ number: 1, caName: { en: 'Information Services Plc.', 'zh-CN': zh } }],
      clocks: [],
      correctionsRequested: 0,
      panel: [],
      handledBy: [],
    },
  }
}

export const saved = (dossier: string, event: number, content = {}): LedgerEvent => ({
  ...base(dossier),
  event,
  act: 'save',
  detail: { sections: { identity: content } },
  changes: { revision: event - 1 },
  key: `key-${event}`,
  fingerprint: 'f',
})

export const refused = (dossier: string): LedgerEvent => ({
  ...base(dossier),
  act: 'refused',
  detail: { attempted: 'decide', rule: 'NotEntitled' },
})

export const task = (dossier: string, number: number, more: Partial<Task> = {}): Task => ({
  id: `${dossier}.${number}`,
  dossier,
  kind: 'examine-application',
  role: 'intake',
  state: 'open',
  stage: 'intake',
  epoch: 0,
  openedAt: at,
  ...more,
})

export const withTasks = (dossier: string, event: number, tasks: Task[]): LedgerEvent => ({
  ...base(dossier),
  event,
  act: 'open-tasks',
  tasks,
})

/** The gateway to partners' lists: registers where they come from, imports what is uploaded, says which of them count. */
import type { Readable } from 'node:stream'
import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowIdConflictPolicy,
} from '@temporalio/client'
import {
  etsiRecognised,
  type NewPartnerSource,
  type PartnerImport,
  type PartnerSource,
} from '../domain/partner-list.ts'
import type { Person } from '../domain/person.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import type { Records } from '../storage/records/records.ts'
import type { followPartnerList, importPartnerList } from '../workflows/partner-lists.ts'
import {
  listImported,
  partnerImportWorkflowId,
  partnerListWorkflowId,
} from '../workflows/messages.ts'
import { fingerprintOf, uuidOf } from './idempotency.ts'
import { createPatience } from './patience.ts'
import { Problem } from './problem.ts'

export interface PartnerListParts {
  readonly client: Client
  readonly records: Pick<Records, 'partnerLists'>
  readonly evidence: Pick<EvidenceStore, 'put'>
  readonly taskQueue: string
}
export type PartnerListGateway = ReturnType<typeof createPartnerLists>

/** Far more than any list of Europe. */
export const mostListBytes = 16 * 1024 * 1024
const mediaType = 'application/vnd.etsi.tsl+xml'

/** What counts of a source, and since when it does not. */
export const listStates = ['current', 'stale', 'never-imported', 'replaced'] as const

const fieldsOf = ({ territory, name, url, pinned, recognised }: NewPartnerSource) =>
  fingerprintOf(territory, name, url ?? '', pinned, recognised ?? etsiRecognised)

async function stateOf(
  { id, territory }: PartnerSource,
  at: string,
  { partnerLists }: Pick<Records, 'partnerLists'>,
) {
  const [counting, head] = await Promise.all([
    partnerLists.sourceOf(territory),
    partnerLists.headOf(territory),
  ])
  if (counting?.id !== id) return { state: 'replaced' as const }
  if (!head) return { state: 'never-imported' as const }
  const isStale = head.nextUpdate === undefined || head.nextUpdate <= at
  return { state: isStale ? ('stale' as const) : ('current' as const), counts: head }
}

async function findSource(
  id: string,
  { partnerLists }: Pick<Records, 'partnerLists'>,
): Promise<PartnerSource> {
  const source = await partnerLists.find(id)
  if (source) return source
  throw new Problem('NotFound', {
    en: `expected a source of partners' lists, got ${id}`,
    'zh-CN': '可信列表来源不存在',
  })
}

export function createPartnerLists({ client, records, evidence, taskQueue }: PartnerListParts) {
  const { inTime } = createPatience(client)
  const find = (id: string) => findSource(id, records)
  const follow = ({ id }: PartnerSource) =>
    inTime(() =>
      client.workflow.start<typeof followPartnerList>('followPartnerList', {
        workflowId: partnerListWorkflowId(id),
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
        taskQueue,
        args: [id],
      }),
    )

  return {
    find,

    /** The source with the list that counts for its territory now. */
    view: async (source: PartnerSource) => ({
      ...source,
      ...(await stateOf(source, new Date().toISOString(), records)),
    }),

    /** Registers a source once under a key; from then on it counts for its territory, and is asked if it has an address. */
    async register(person: Person, key: string, asked: NewPartnerSource): Promise<PartnerSource> {
      const source = await records.partnerLists.register({
        ...asked,
        id: uuidOf('partner-list', person.organisation, person.sub, key),
        recognised: asked.recognised ?? etsiRecognised,
        registeredAt: new Date().toISOString(),
        registeredBy: { sub: person.sub, name: person.name },
      })
      if (fieldsOf(source) !== fieldsOf(asked))
        throw new Problem('IdempotencyKeyReused', 'expected the source first sent under this key')
      if (source.url !== undefined) await follow(source)
      return source
    },

    /** Keeps the bytes as evidence and has them judged; a list that is refused is an answer, too. */
    async import(
      source: string,
      { person, key, bytes }: { person: Person; key: string; bytes: Readable },
    ): Promise<PartnerImport> {
      const { id: dossierId } = await find(source)
      const id = uuidOf('partner-import', dossierId, person.organisation, person.sub, key)
      const stored = await evidence.put({ dossierId, evidenceId: id }, bytes, {
        mediaType,
        maxBytes: mostListBytes,
      })
      const by = { sub: person.sub, name: person.name }
      const startWorkflowOperation = new WithStartWorkflowOperation<typeof importPartnerList>(
        'importPartnerList',
        {
          workflowId: partnerImportWorkflowId(id),
          workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
          taskQueue,
          args: [{ id, source: dossierId, by, evidence: stored }],
        },
      )
      return inTime(() =>
        client.workflow.executeUpdateWithStart(listImported, { startWorkflowOperation, args: [] }),
      )
    },
  }
}

/** Partners' lists: fetched from where they are published, judged once, kept with what was found. */
import { ApplicationFailure } from '@temporalio/activity'
import { judgeList, mostListBytes, type Judgement } from '../documents/partner-list/judge.ts'
import type { EvidenceRef } from '../domain/evidence.ts'
import type {
  ListRemark,
  PartnerAlert,
  PartnerImport,
  PartnerSource,
} from '../domain/partner-list.ts'
import type { PersonName } from '../domain/person.ts'
import type { FetchSafely } from '../egress/fetch-safely.ts'
import { EgressError } from '../egress/refused.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import type { Records } from '../storage/records/records.ts'
import { alertsFor } from './partner-alerts.ts'
import type { StatusParts } from './status.ts'

export interface PartnerListParts extends Pick<StatusParts, 'egress' | 'allowPrivate' | 'now'> {
  readonly evidence: Pick<EvidenceStore, 'read' | 'putBytes'>
  readonly records: Pick<Records, 'partnerLists' | 'register'>
}

/** What came of asking for a list. */
export type FetchedList = { readonly evidence: EvidenceRef } | { readonly failure: ListRemark }

export interface ListOrder {
  /** Id of the import: one, however often it is repeated. */
  readonly id: string
  readonly source: string
  readonly by: PersonName
  readonly evidence?: EvidenceRef
  /** Why nothing was received. */
  readonly failure?: ListRemark
}

const mediaType = 'application/vnd.etsi.tsl+xml'
const fetchWithinMs = 60_000

const refusedFor = (reason: ListRemark): Judgement => ({
  outcome: 'refused',
  reasons: [reason],
  remarks: [],
})
const replaced: ListRemark = {
  code: 'Replaced',
  text: {
    en: 'another source has been registered for the territory since',
    'zh-CN': '该地区已登记新的列表来源',
  },
}
const failed = (code: string, found: string): FetchedList => ({
  failure: { code, text: { en: found, 'zh-CN': `无法获取列表：${found}` } },
})

/** Those announced by the list that counts, where it came from this source and announces anybody; else those pinned. */
const signersOf = ({ id, pinned }: PartnerSource, head: PartnerImport | undefined) =>
  head?.source === id && head.announced.length > 0 ? head.announced : pinned

async function findSource(id: string, { records }: PartnerListParts): Promise<PartnerSource> {
  const source = await records.partnerLists.find(id)
  if (!source) throw ApplicationFailure.nonRetryable(`expected a source of lists, got ${id}`)
  return source
}

/** Whether it still is the one that counts for its territory. */
const isCounting = async ({ id, territory }: PartnerSource, { records }: PartnerListParts) =>
  (await records.partnerLists.sourceOf(territory))?.id === id

async function judged(
  order: ListOrder,
  source: PartnerSource,
  head: PartnerImport | undefined,
  parts: PartnerListParts,
): Promise<Judgement> {
  if (!order.evidence) return refusedFor(order.failure ?? replaced)
  if (!(await isCounting(source, parts))) return refusedFor(replaced)
  const bytes = await parts.evidence.read(order.evidence, mostListBytes)
  const { sequence, evidence } = head ?? {}
  return judgeList(bytes, {
    territory: source.territory,
    signers: signersOf(source, head),
    before: sequence === undefined ? undefined : { sequence, sha256: evidence?.sha256 ?? '' },
    at: parts.now().toISOString(),
  })
}

/** The import as it is kept: what is known of the list, whatever came of it. */
function importOf(
  order: ListOrder,
  source: PartnerSource,
  { outcome, reasons, remarks, signer, list }: Judgement,
  at: string,
): PartnerImport {
  return {
    ...{ id: order.id, source: source.id, territory: source.territory },
    ...{ importedAt: at, importedBy: order.by },
    ...{ outcome, reasons: [...reasons], remarks: [...remarks] },
    ...(order.evidence && { evidence: order.evidence }),
    ...(signer !== undefined && { signer }),
    ...(list && {
      ...{ operator: list.operator, sequence: list.sequence, issuedAt: list.issuedAt },
      ...(list.nextUpdate !== undefined && { nextUpdate: list.nextUpdate }),
    }),
    announced: [...(list?.announced ?? [])],
    providers: list?.providers ?? 0,
    services: list?.services.length ?? 0,
  }
}

/** Judges a list and keeps what was found, with the alerts that it opens. */
async function judgeAndKeep(order: ListOrder, parts: PartnerListParts): Promise<PartnerImport> {
  const { records, now } = parts
  const source = await findSource(order.source, parts)
  const { territory, recognised } = source
  const head = await records.partnerLists.headOf(territory)
  const judgement = await judged(order, source, head, parts)
  const at = now().toISOString()
  const made = importOf(order, source, judgement, at)
  const list = judgement.outcome === 'accepted' ? judgement.list : undefined
  const services = list?.services ?? []
  const alerts = list
    ? await alertsFor(
        {
          ...{ list: made.id, territory, sequence: list.sequence, services, recognised, at },
          head: head?.id,
        },
        records,
      )
    : []
  const kept = await records.partnerLists.keep({ made, services, alerts, head: head?.id })
  if (!kept) throw new Error('another list has come to count: to be judged anew')
  return kept
}

/** Throws EvidenceError, which has the activity repeated. */
async function fetchList(
  source: PartnerSource & { readonly url: string },
  { egress, allowPrivate, evidence }: PartnerListParts & { readonly egress: FetchSafely },
): Promise<FetchedList> {
  try {
    const bounds = { maxBytes: mostListBytes, timeoutMs: fetchWithinMs, allowPrivate }
    const answer = await egress(source.url, bounds)
    if (answer.status !== 200) return failed('http-status', `expected 200, got ${answer.status}`)
    if (answer.bytes.length === 0) return failed('empty', 'expected a list, got nothing')
    return { evidence: await evidence.putBytes(source.id, answer.bytes, mediaType) }
  } catch (error) {
    if (error instanceof EgressError) return failed(error.code, error.message)
    throw error
  }
}

export const createPartnerListActivities = (parts: PartnerListParts) => {
  const { egress, now, records } = parts
  const { partnerLists } = records
  return {
    /** Undefined where there is nothing to ask any more. */
    async fetchPartnerList(id: string): Promise<FetchedList | undefined> {
      const source = await findSource(id, parts)
      const { url } = source
      if (!egress || url === undefined || !(await isCounting(source, parts))) return undefined
      return fetchList({ ...source, url }, { ...parts, egress })
    },

    /** The same order is judged once. */
    importList: async (order: ListOrder): Promise<PartnerImport> =>
      (await partnerLists.findImport(order.id)) ?? judgeAndKeep(order, parts),

    /** The alerts that an import opened. */
    alertsOfList: (list: string): Promise<PartnerAlert[]> => partnerLists.alertsOf(list),

    /** Keeps that the recognition was told, or the rule by which it refused to be. */
    noteAlertTold: ({ alert, refused }: { alert: string; refused?: string | undefined }) =>
      partnerLists.told(alert, now().toISOString(), refused),
  }
}

/** A partner's list is imported: judged, kept, and whoever it no longer recognises is told to their recognition here. */
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  setHandler,
  sleep,
  uuid4,
} from '@temporalio/workflow'
import type { ListOrder } from '../activities/partner-lists.ts'
import type { AlertChange, PartnerAlert, PartnerImport } from '../domain/partner-list.ts'
import {
  actOnCase,
  alertsOfList,
  fetchPartnerList,
  importList,
  noteAlertTold,
} from './activities.ts'
import { listImported } from './messages.ts'

const daily = '1 day'
/** After an attempt that brought nothing. */
const soon = '1 hour'
const system = { sub: 'system', name: 'system' }
const longestText = 10_000

/** One list that somebody uploaded. */
export async function importPartnerList(order: ListOrder): Promise<PartnerImport> {
  const judged = importList(order)
  setHandler(listImported, () => judged)
  const made = await judged
  await tellOf(made)
  await condition(allHandlersFinished)
  return made
}

/** A list that is published at an address, for as long as its source counts. */
export async function followPartnerList(source: string): Promise<void> {
  const fetched = await fetchPartnerList(source)
  if (fetched === undefined) return
  const made = await importList({ id: uuid4(), source, by: system, ...fetched })
  await tellOf(made)
  await sleep('failure' in fetched ? soon : daily)
  await continueAsNew<typeof followPartnerList>(source)
}

async function tellOf({ id, outcome }: PartnerImport): Promise<void> {
  if (outcome === 'accepted') await Promise.all((await alertsOfList(id)).map(tell))
}

async function tell(alert: PartnerAlert): Promise<void> {
  if (alert.told) return
  const { refused } = await actOnCase({
    kind: 'recognition',
    id: alert.recognition,
    act: 'note-finding',
    payload: { source: 'partner-list', reference: alert.reference, text: textOf(alert) },
    key: alert.id,
  })
  await noteAlertTold({ alert: alert.id, refused })
}

const changed = ({ service, before, after }: AlertChange) => ({
  en: `${service}: ${before ?? 'no list before'} → ${after ?? 'no longer listed'}`,
  'zh-CN': `${service}：${before ?? '此前无列表'} → ${after ?? '不再列入'}`,
})

function textOf({ subject, reference, changes }: PartnerAlert) {
  const texts = changes.map(changed)
  const en = texts.map((text) => text.en).join('; ')
  const zh = texts.map((text) => text['zh-CN']).join('；')
  return {
    en: `No longer recognised at home by the trusted list (${reference}): ${subject}. ${en}`.slice(
      0,
      longestText,
    ),
    'zh-CN': `所在地可信列表不再认可（${reference}）：${subject}。${zh}`.slice(0, longestText),
  }
}

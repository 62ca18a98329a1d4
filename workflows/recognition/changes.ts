/** Changes that the CA files: each goes through the stages that its kind needs, and no further. */
import type { ChangeFiling, Recognition } from '../../domain/recognition/state.ts'
import { changeRule } from '../../procedure/recognition/changes.ts'
import { daysAfter, endOfDay } from '../../procedure/working-days.ts'
import { now, system } from '../case/event-source.ts'
import { orderNotice } from '../case/notices.ts'
import { ensureTask } from '../case/tasks.ts'
import type { OpenRecognition } from './open.ts'
import { extendChain, publish } from './register.ts'

export async function changes(recognition: OpenRecognition): Promise<void> {
  for (const filing of recognition.state.changes) {
    if (filing.state === 'filed') await examine(recognition, filing)
    if (filing.state === 'examined')
      recognition.change({ by: system, act: 'open-tasks' }, (draft) =>
        ensureTask(draft, 'examine-change', { subject: filing.id }),
      )
    if (filing.state === 'accepted' || filing.state === 'refused') await answer(recognition, filing)
  }
}

/** A new chain is judged by the technical checks; without a chain on file there is no use of it. */
async function examine(recognition: OpenRecognition, { id, kind, content }: ChangeFiling) {
  const { state, rules, change } = recognition
  const documents = state.documents.filter((document) => content.documents.includes(document.id))
  const report = changeRule(kind).examined
    ? await recognition.during(() =>
        recognition.outside.examineCertificates({
          dossier: state.id,
          documents,
          at: now(),
          ruleSet: rules.id,
        }),
      )
    : undefined
  change({ by: system, act: 'change-examined', detail: { change: id } }, (draft) => {
    const filing = draft.changes.find((each) => each.id === id)
    if (!filing) return
    filing.state = 'examined'
    if (report) filing.report = { evidence: report.evidence, summary: report.summary }
  })
}

/** From when a chain may be used: the day that the CA has named, but not before it is accepted. */
function usedFrom({ content, decided }: ChangeFiling): string {
  const named = endOfDay(daysAfter(content.happenedOn, -1))
  const accepted = decided?.at ?? now()
  return named > accepted ? named : accepted
}

/** The notice that tells the CA what became of a change. */
export const answerOf = ({ notices }: Recognition, { id }: ChangeFiling) =>
  notices.find(
    ({ kind, content }) =>
      kind === 'change-decision' && 'facts' in content && content.facts[0] === id,
  )

/** What was accepted takes effect on the register at once; either way the CA is told in writing. */
async function answer(recognition: OpenRecognition, filing: ChangeFiling): Promise<void> {
  const { state, change } = recognition
  if (answerOf(state, filing)) return
  const { id, kind, content, decided } = filing
  const isAccepted = filing.state === 'accepted'
  const documents = state.documents.filter((document) => content.documents.includes(document.id))
  const added =
    isAccepted && kind === 'chain'
      ? await recognition.during(() =>
          recognition.outside.describeChain({ documents, from: usedFrom(filing) }),
        )
      : []
  change({ by: system, act: 'notice-ordered', detail: { change: id } }, (draft) => {
    if (added.length > 0) extendChain(draft, added)
    const { provider } = content
    if (isAccepted && provider)
      publish(draft, 'details-changed', (entry) => ({
        ...entry,
        provider: {
          ...entry.provider,
          ...provider,
          name: { ...entry.provider.name, ...provider.name },
        },
      }))
    orderNotice(draft, {
      kind: 'change-decision',
      facts: [id, content.summary],
      grounds: [changeRule(kind).article],
      orders: isAccepted ? ['准予变更备案。The change is accepted.'] : (decided?.reasons ?? []),
      rights: [],
    })
  })
}

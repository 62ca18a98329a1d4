/** Inspections: announced or not, recorded by one inspector and signed by another; what they find is settled as any finding (ALL 61, 62). */
import type { SupervisionInspection } from '../../domain/recognition/inspection.ts'
import type { Recognition } from '../../domain/recognition/state.ts'
import { now, system } from '../case/event-source.ts'
import { orderNotice } from '../case/notices.ts'
import { cancelTasks, ensureTask } from '../case/tasks.ts'
import { noteFinding } from './note-finding.ts'
import type { OpenRecognition } from './open.ts'

const kinds = ['carry-out-inspection', 'confirm-inspection'] as const
const grounds = [
  '《中华人民共和国行政许可法》第六十一条、第六十二条 Administrative License Law arts. 61, 62',
]

/** Opens the inspectors' tasks, tells the CA, and puts what was found on the recognition. */
export function inspections(recognition: OpenRecognition): void {
  for (const inspection of recognition.state.inspections ?? []) {
    if (inspection.state === 'planned') prepare(recognition, inspection)
    if (inspection.state === 'filed') askForSecond(recognition, inspection)
    if (inspection.state === 'confirmed' && !inspection.result) conclude(recognition, inspection)
    if (inspection.state === 'cancelled') callOff(recognition, inspection)
  }
}

const inDraft = (draft: Recognition, { id }: SupervisionInspection) =>
  draft.inspections?.find((each) => each.id === id)

const taskOf = ({ id, level, plan }: SupervisionInspection) => ({
  subject: id,
  due: plan.recordBy,
  role: level === 'ministry' ? ('supervisor' as const) : ('provincial' as const),
})

function prepare({ change }: OpenRecognition, inspection: SupervisionInspection): void {
  const { id, plan, notice } = inspection
  const { announced, subject, date, inspectors } = plan
  change({ by: system, act: 'inspection-prepared', detail: { inspection: id } }, (draft) => {
    ensureTask(draft, 'carry-out-inspection', {
      ...taskOf(inspection),
      assignee: inspectors[0],
    })
    const planned = inDraft(draft, inspection)
    if (!announced || notice !== undefined || !planned) return
    const names = inspectors.map(({ name }) => name)
    planned.notice = orderNotice(draft, {
      kind: 'inspection-notice',
      facts: [subject],
      grounds,
      orders: [
        `检查日期：${date}。Day of the inspection: ${date}.`,
        `检查人员：${names.join('、')}。Inspectors: ${names.join(', ')}.`,
      ],
      rights: [
        '你方可以申请检查人员回避，并可以陈述意见。You may ask that an inspector be recused, and state your position.',
      ],
    })
  })
}

function askForSecond({ change }: OpenRecognition, inspection: SupervisionInspection): void {
  const { report, plan } = inspection
  const second = plan.inspectors.find(({ sub }) => sub !== report?.by.sub)
  change({ by: system, act: 'open-tasks' }, (draft) =>
    ensureTask(draft, 'confirm-inspection', { ...taskOf(inspection), assignee: second }),
  )
}

const findingOf = ({ id }: SupervisionInspection, index: number) => `${id}.${index + 1}`

/** Signed by both: the CA is told what was found, and each finding waits for an officer. */
function conclude({ change }: OpenRecognition, inspection: SupervisionInspection): void {
  const { id, report } = inspection
  if (!report) return
  const { carriedOutOn, findings, summary } = report
  change({ by: system, act: 'inspection-concluded', detail: { inspection: id } }, (draft) => {
    const found = findings.map(({ text }) => `${text['zh-CN']} ${text.en}`)
    const concluded = inDraft(draft, inspection)
    if (!concluded) return
    concluded.result = orderNotice(draft, {
      kind: 'inspection-result',
      facts: [`检查日期：${carriedOutOn}。Inspected on ${carriedOutOn}.`, summary, ...found],
      grounds,
      orders:
        found.length > 0
          ? ['所列问题将依法处理。What was found will be dealt with as the law provides.']
          : ['未发现问题。Nothing was found.'],
      rights: ['你方可以陈述意见。You may state your position.'],
    })
    findings.forEach(({ severity, text }, index) =>
      noteFinding(
        draft,
        { source: 'inspection', reference: findingOf(inspection, index), severity, text },
        report.by,
      ),
    )
  })
}

function callOff({ change }: OpenRecognition, inspection: SupervisionInspection): void {
  const { id, plan, notice, cancelled } = inspection
  change({ by: system, act: 'inspection-called-off', detail: { inspection: id } }, (draft) => {
    cancelTasks(draft, kinds, id)
    const planned = inDraft(draft, inspection)
    if (notice === undefined || !planned) return
    // The CA that was told of it is told that it will not be; the notice of the inspection is then no longer named.
    delete planned.notice
    orderNotice(draft, {
      kind: 'inspection-notice',
      facts: [plan.subject, cancelled?.reason ?? ''],
      grounds,
      orders: [
        `原定于${plan.date}的检查取消。The inspection planned for ${plan.date} is called off.`,
      ],
      rights: [],
    })
  })
}

/** An inspection is over when nothing that it found is open any more. */
export function closeInspections({ state, change }: OpenRecognition): void {
  for (const inspection of state.inspections ?? []) {
    const { id, report, result } = inspection
    if (inspection.state !== 'confirmed' || result === undefined) continue
    const references = (report?.findings ?? []).map((_each, index) => findingOf(inspection, index))
    const isSettled = state.findings.every(
      ({ content, state: standing }) =>
        content.source !== 'inspection' ||
        !references.includes(content.reference) ||
        standing === 'closed',
    )
    if (!isSettled) continue
    change({ by: system, act: 'inspection-closed', detail: { inspection: id } }, (draft) => {
      const closed = inDraft(draft, inspection)
      if (closed) Object.assign(closed, { state: 'closed', closedAt: now() })
    })
  }
}

/** What a recognised CA and its supervisors do in the years of a recognition, for the story of ten of them. */
import type { Recognition } from '../../../domain/recognition/state.ts'
import { applicant, supervisor } from '../../support/time-skipping.ts'
import type { Story } from './calendar.ts'
import { attach, type Followed, report } from './steps.ts'

/** The yearly report before its day, and the audit before its day. */
export async function reportAll({ reach }: Story, recognition: Followed, year: number) {
  await reach(year, '03-15')
  await report(recognition, 'annual-report')
  await audited({ reach }, recognition, year)
}

async function audited({ reach }: Pick<Story, 'reach'>, recognition: Followed, year: number) {
  await reach(year, '05-20')
  await report(recognition, 'audit')
}

const openFinding = async (recognition: Followed, source: string) => {
  const isIt = ({ content, state }: Recognition['findings'][number]) =>
    content.source === source && state === 'open'
  const { findings } = await recognition.until(
    (state) => state.findings.some(isIt),
    `a finding of ${source}`,
  )
  return findings.find(isIt)?.id ?? ''
}

/** The report does not come: a finding, an order to correct, and everything late. */
export async function missReport(story: Story, recognition: Followed, year: number) {
  await story.reach(year, '04-05')
  const subject = await openFinding(recognition, 'duty')
  await recognition.work(
    supervisor,
    { task: 'settle-finding', act: 'order-rectification', subject },
    { text: 'Send the report. 补报。', due: story.day(year, '04-30') },
  )
  await recognition.notice('rectification-order')
  await recognition.until(({ duties }) => duties.some(({ kind }) => kind === 'rectification'))
  await report(recognition, 'annual-report')
  await report(recognition, 'rectification')
  await audited(story, recognition, year)
}

/** A new subordinate CA: filed before its use, examined, accepted. */
export async function fileChain(story: Story, recognition: Followed, year: number) {
  await story.reach(year, '07-01')
  const documents = [await attach(recognition, 'ca-certificate')]
  await recognition.act(applicant, 'file-change', {
    kind: 'chain',
    happenedOn: story.day(year, '08-01'),
    summary: 'A new subordinate CA',
    documents,
  })
  await recognition.work(supervisor, { task: 'examine-change', act: 'accept-change' }, {})
  await recognition.notice('change-decision')
}

/** An incident reported at once, its final report in time, and its settlement. */
export async function incident(story: Story, recognition: Followed, year: number) {
  await story.reach(year, '08-10')
  const knownAt = new Date(await story.rehearsal.now()).toISOString()
  await recognition.act(applicant, 'report-incident', {
    kind: 'system-failure',
    occurredAt: knownAt,
    knownAt,
    description: 'The status service was down',
    documents: [await attach(recognition, 'incident-report')],
  })
  await recognition.until(({ duties }) => duties.some(({ kind }) => kind === 'final-report'))
  await story.reach(year, '08-20')
  await report(recognition, 'final-report')
  await recognition.work(
    supervisor,
    { task: 'examine-incident', act: 'settle-incident' },
    { conclusion: 'A second site is in use since. 已启用备用站点。' },
  )
}

/** The licence at home is lost: a finding, proceedings to withdraw that are dropped because the CA leaves in order. */
export async function loseHomeLicence(story: Story, recognition: Followed, year: number) {
  await story.reach(year, '08-02')
  await recognition.act(applicant, 'file-change', {
    kind: 'home-status',
    happenedOn: story.day(year, '08-01'),
    summary: 'The supervisory body at home has withdrawn the qualified status',
    documents: [await attach(recognition, 'change-evidence')],
  })
  const subject = await openFinding(recognition, 'change')
  await recognition.work(supervisor, { task: 'examine-change', act: 'accept-change' }, {})
  await recognition.act(supervisor, 'propose-ending', {
    status: 'withdrawn',
    ground: 'facts-changed',
    facts: ['The qualification at home is lost. 本国资质丧失。'],
    reasons: ['Recognition rests on it. 认可以该资质为依据。'],
    publicInterest: 'Relying parties. 依赖方利益。',
  })
  const prior = await recognition.notice('ending-prior')
  await recognition.act(applicant, 'acknowledge', { notice: prior.id })
  await recognition.act(applicant, 'answer-ending', {
    text: 'We cease the service in order and hand over.',
    hearing: false,
  })
  await recognition.act(supervisor, 'drop-ending', { reason: 'The CA ceases its service.' })
  await recognition.inStage('in-force')
  await recognition.work(
    supervisor,
    { task: 'settle-finding', act: 'close-finding', subject },
    { reason: 'The CA ceases its service.' },
  )
}

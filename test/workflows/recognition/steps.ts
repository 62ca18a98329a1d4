/** What people do in the life of a recognition, as the tests of it tell. */
import { randomUUID } from 'node:crypto'
import type { Duty, Recognition } from '../../../domain/recognition/state.ts'
import { recognitionFrom } from '../../support/recognition.ts'
import { applicant, evidence, type Rehearsal, supervisor } from '../../support/time-skipping.ts'

export const begin = async (rehearsal: Rehearsal) => {
  const at = new Date(await rehearsal.now()).toISOString()
  return { at, recognition: await rehearsal.follow(recognitionFrom(at)) }
}
export type Followed = Awaited<ReturnType<typeof begin>>['recognition']

export async function attach(recognition: Followed, type = 'annual-report') {
  const id = randomUUID()
  const document = { id, type, fileName: `${type}.pdf`, evidence: { ...evidence, key: id } }
  await recognition.act(applicant, 'attach', document)
  return id
}

export const duty = ({ duties }: Recognition, kind: string) =>
  duties.filter((each) => each.kind === kind).at(-1)

/** Reports the duty of a kind that is to be done first, and has it accepted. */
export async function report(recognition: Followed, kind: string) {
  const { duties } = await recognition.read()
  const isOwed = (each: Duty) =>
    each.kind === kind && (each.state === 'open' || each.state === 'missed')
  const owed = duties.find(isOwed)?.id ?? ''
  const documents = [await attach(recognition)]
  await recognition.act(applicant, 'report-duty', { duty: owed, documents })
  await recognition.work(
    supervisor,
    { task: 'examine-duty', act: 'accept-report', subject: owed },
    {},
  )
  return owed
}

export const statusNow = ({ published }: Recognition) =>
  published.entry.types.map(({ history }) => history.at(-1)?.status)

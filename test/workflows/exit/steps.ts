/** What people do in an exit, as the tests of it tell; beside it run real recognitions. */
import { randomUUID } from 'node:crypto'
import type { ExitContent } from '../../../domain/exit/acts.ts'
import { newExit } from '../../../domain/exit/opening.ts'
import { statusAt } from '../../../domain/register/status.ts'
import type { Person } from '../../../domain/person.ts'
import type { FileTypeCode } from '../../../domain/following/document-types.ts'
import { dateInShanghai, daysAfter } from '../../../procedure/working-days.ts'
import { recognitionFrom } from '../../support/recognition.ts'
import {
  applicant,
  evidence,
  head,
  person,
  type Rehearsal,
  secondSupervisor,
  supervisor,
} from '../../support/time-skipping.ts'

export const marta = person('marta', 'applicant', 'Successor CA')
export const digest = evidence.sha256

const instant = async (rehearsal: Rehearsal) => new Date(await rehearsal.now()).toISOString()

/** A recognition in force of an organisation. */
export async function recognise(rehearsal: Rehearsal, organisation = applicant.organisation) {
  const state = recognitionFrom(await instant(rehearsal))
  return rehearsal.follow({ ...state, organisation })
}

interface Reported {
  /** Days from today to the planned end. */
  readonly inDays?: number
  readonly more?: Partial<ExitContent>
}

/** A recognition, and its exit reported. */
export async function report(rehearsal: Rehearsal, { inDays = 120, more = {} }: Reported = {}) {
  const recognition = await recognise(rehearsal)
  const exit = await reportAgain(rehearsal, recognition, { inDays, more })
  return { recognition, ...exit }
}

export async function reportAgain(
  rehearsal: Rehearsal,
  recognition: Awaited<ReturnType<typeof recognise>>,
  { inDays = 120, more = {} }: Reported = {},
) {
  const at = await instant(rehearsal)
  const plannedEnd = daysAfter(dateInShanghai(at), inDays)
  const content = {
    plannedEnd,
    reason: 'The service is given up',
    lastCertificateEnd: daysAfter(plannedEnd, 300),
    ...more,
  }
  const state = newExit({
    id: randomUUID(),
    recognition: await recognition.read(),
    content,
    by: applicant,
    at,
    rules: rehearsal.stage.rules,
  })
  return { plannedEnd, content, exit: await rehearsal.follow(state) }
}

export type Exit = Awaited<ReturnType<typeof report>>['exit']

export async function attach(exit: Exit, who: Person, type: FileTypeCode) {
  const id = randomUUID()
  const document = { id, type, fileName: `${type}.pdf`, evidence: { ...evidence, key: id } }
  await exit.act(who, 'attach', document)
  return id
}

export async function tellParties(exit: Exit, toldOn: string) {
  const document = await attach(exit, applicant, 'subscriber-notice')
  await exit.act(applicant, 'prove-parties-told', { document, toldOn })
}

/** The exiting CA names another CA, which is judged by the rules at once. */
export const propose = (exit: Exit, candidate: object) =>
  exit.act(applicant, 'propose-successor', { candidate })

export async function agree(exit: Exit) {
  const agreement = await attach(exit, applicant, 'takeover-agreement')
  await exit.act(applicant, 'agree-takeover', { agreement })
  await exit.act(marta, 'agree-takeover', { agreement })
  return agreement
}

export const check = (exit: Exit, fit: boolean) =>
  exit.work(
    supervisor,
    { task: 'check-successor', act: 'check-successor' },
    { fit, reasons: ['As its audit says'] },
  )

export const assign = (exit: Exit, candidate: object) =>
  exit.work(
    head,
    { task: 'assign-successor', act: 'assign-successor' },
    { candidate, reasons: ['Nobody has agreed'] },
  )

/** Records, custody and notice: everything that the supervisor then confirms. */
export async function handOver(exit: Exit) {
  await exit.inStage('handover')
  const manifest = await attach(exit, applicant, 'record-manifest')
  await exit.act(applicant, 'hand-over-records', { manifest, records: 3, sha256: digest })
  const receipt = await attach(exit, marta, 'custody-receipt')
  await exit.act(marta, 'confirm-custody', { receipt, sha256: digest })
  const document = await attach(exit, applicant, 'subscriber-notice')
  await exit.act(applicant, 'report-subscribers-told', { document })
}

export const confirm = (exit: Exit) =>
  exit.work(secondSupervisor, { task: 'confirm-handover', act: 'confirm-handover' }, {})

/** From a report to a confirmed handover. */
export async function takeOver(rehearsal: Rehearsal, exit: Exit) {
  const other = await recognise(rehearsal, marta.organisation)
  await propose(exit, { organisation: marta.organisation, recognition: other.id })
  await agree(exit)
  await check(exit, true)
  await handOver(exit)
  await confirm(exit)
  return other
}

/** What the register answers for an instant. */
export async function registered(
  recognition: Awaited<ReturnType<typeof recognise>>,
  at: string,
): Promise<string | undefined> {
  const { published } = await recognition.read()
  return statusAt(published.entry.types[0]?.history ?? [], at)?.status
}

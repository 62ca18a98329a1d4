/** Scenes 6 and 8: the CA ceases its service (Electronic Signature Law 23): reported, taken over, handed over, ended, cancelled. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import type { HandedRecord } from '../../domain/exit/acts.ts'
import type { ExitCase } from '../../domain/exit/state.ts'
import type { Recognition } from '../../domain/recognition/state.ts'
import type { Receipt } from '../../domain/receipt.ts'
import { dateInShanghai, daysAfter } from '../../procedure/working-days.ts'
import { people } from '../../stack/people.ts'
import type { z } from 'zod'
import { specimenPdf } from '../specimen/specimen-pdf.ts'
import { act, attach, countDown, untilCase, work } from './case.ts'
import { entryOf, statusOf } from './publish.ts'
import type { Scene } from './scene.ts'
import { placeOf } from './subordinate-ca.ts'

const pdf = (title: string) => specimenPdf(title, ['SPECIMEN'])
const today = () => dateInShanghai(new Date().toISOString())
const exitPlace = (exit: string) => `/exits/${exit}`

/** Reported, with the parties told: more than ninety days before the planned end. Answers the place of the case. */
export async function reportExit(scene: Scene): Promise<string> {
  const { cast, tell } = scene
  const { applicant } = cast
  const plannedEnd = daysAfter(today(), 120)
  const { dossier } = await applicant.call<Receipt>(`${placeOf(scene)}/exit`, {
    body: {
      plannedEnd,
      reason: 'SPECIMEN: the service is given up. 样本：终止服务。',
      lastCertificateEnd: daysAfter(today(), 365),
    },
  })
  const place = exitPlace(dossier)
  tell(`the CA reports that it ceases on ${plannedEnd}, 120 days ahead 报告终止服务`)
  const document = await attach(applicant, place, 'subscriber-notice', pdf('The service ends'))
  await act(applicant, place, 'prove-parties-told', { document, toldOn: today() })
  tell('it proves that subscribers and relying parties are told 告知有关各方')
  return place
}

/** A successor is named, both agree to the same document, and its fitness is checked. */
export async function agreeTakeover({ cast, tell }: Scene, place: string): Promise<void> {
  const { applicant, successor, supervisor } = cast
  const { organisation } = people.successor
  const candidate = { organisation, licence: 'SPECIMEN licence 样本许可证' }
  await act(applicant, place, 'propose-successor', { candidate })
  const agreement = await attach(applicant, place, 'takeover-agreement', pdf('Takeover agreement'))
  await act(applicant, place, 'agree-takeover', { agreement })
  await act(successor, place, 'agree-takeover', { agreement })
  tell(`the takeover by ${organisation} is agreed in the system, by both 达成业务承接协议`)
  const reasons = ['It has the licence and the means. 具备资质和条件。']
  const wanted = { task: 'check-successor', act: 'check-successor' } as const
  await work(supervisor, place, wanted, { fit: true, reasons })
  tell('a supervisor finds the successor fit 审查承接机构: 适格')
}

/** What changes hands: each record by name, size and SHA-256. */
const recordsOf = ({ specimen }: Scene): z.infer<typeof HandedRecord>[] =>
  [
    { name: 'subscriber.cer', kind: 'certificate' as const, bytes: specimen.subscriber },
    { name: 'subordinate.crl', kind: 'revocation' as const, bytes: specimen.crl },
  ].map(({ name, kind, bytes }) => ({
    ...{ name, kind, size: bytes.length },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))

/** Records by a manifest that the service reads, custody under the same digest, subscribers told, confirmed by another. */
export async function handOver(scene: Scene, place: string): Promise<void> {
  const { cast, tell } = scene
  const { applicant, successor, secondSupervisor } = cast
  await untilCase<ExitCase>(applicant, place, ['handover', ({ stage }) => stage === 'handover'])
  const listed = Buffer.from(JSON.stringify({ records: recordsOf(scene) }))
  const manifest = await attach(applicant, place, 'record-manifest', listed)
  await applicant.call<Receipt>(`${place}/handover`, { body: { manifest } })
  const { records } = await successor.call<ExitCase>(place)
  const sha256 = createHash('sha256').update(listed).digest('hex')
  assert.equal(records?.sha256, sha256)
  tell(`${records.records} records handed over under a manifest, SHA-256 ${sha256.slice(0, 16)}…`)
  const receipt = await attach(successor, place, 'custody-receipt', pdf('Receipt of custody'))
  await act(successor, place, 'confirm-custody', { receipt, sha256 })
  tell('the successor confirms custody under the same digest 档案保管凭证')
  const document = await attach(applicant, place, 'subscriber-notice', pdf('Who has taken over'))
  await act(applicant, place, 'report-subscribers-told', { document })
  const wanted = { task: 'confirm-handover', act: 'confirm-handover' } as const
  await work(secondSupervisor, place, wanted, {})
  tell('subscribers are told; another supervisor confirms the handover 确认业务承接完成')
}

/** The planned end comes; what was confirmed in time ends with it, and is cancelled (注销) the same day. */
export async function endService(scene: Scene, place: string) {
  const { cast, tell } = scene
  const running = await cast.supervisor.call<ExitCase>(place)
  const clock = running.clocks.find(({ id }) => id === 'exit-end')
  assert.equal(clock?.state, 'running', 'expected a handover before the planned end')
  tell('by the Demonstration rules the planned end comes within a minute of its report')
  await countDown(clock.dueInstant, tell)
  const exit = await untilCase<ExitCase>(cast.supervisor, place, [
    'an exit that has ended',
    ({ outcome }) => outcome !== undefined,
  ])
  assert.equal(exit.outcome, 'exited')
  assert.equal(exit.breaches.length, 0)
  const { custodian, until } = exit.retention ?? {}
  tell(`the service has ended 终止服务; ${custodian} keeps the records until ${until}`)
  const cancelled = await cancellation(scene)
  return {
    exit: exit.id,
    outcome: exit.outcome,
    plannedEnd: exit.plannedEnd,
    endedAt: exit.ended?.at ?? '',
    successor: custodian,
    retainedUntil: until,
    records: exit.records,
    custody: exit.custody,
    breaches: exit.breaches,
    ...cancelled,
  }
}

async function cancellation(scene: Scene) {
  const { tell, cast } = scene
  const { ended, notices } = await untilCase<Recognition>(cast.supervisor, placeOf(scene), [
    'the cancellation',
    ({ outcome }) => outcome !== undefined,
  ])
  const { entry, sequence } = await entryOf(scene)
  assert.equal(statusOf(entry), 'cancelled')
  const number = notices.find(({ kind }) => kind === 'cancellation')?.number
  tell(`cancelled 注销 by ${number}; the entry stays on the register with its history`)
  const history =
    entry.types[0]?.history.map(({ status, from, to }) => ({ status, from, to })) ?? []
  return { status: ended?.status, cancellation: number, sequence, history }
}

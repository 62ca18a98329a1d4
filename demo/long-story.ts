/** The long way of a dossier: a correction, a consultation, a supplement, a pause and a hearing before the decision. */
import { setTimeout as sleep } from 'node:timers/promises'
import { daysAfter, dateInShanghai } from '../procedure/working-days.ts'
import { people } from '../stack/people.ts'
import type { Cast } from './cast.ts'
import { takeTask } from './client.ts'
import { specimenPdf } from './specimen/specimen-pdf.ts'
import {
  accept,
  conclude,
  declare,
  review,
  type Script,
  type Tell,
  until,
  verify,
} from './story.ts'

const inDays = (days: number) => daysAfter(dateInShanghai(new Date().toISOString()), days)
const nameOf = ({ sub, name }: { sub: string; name: string }) => ({ sub, name })

/** Takes a filed dossier the long way to its delivered decision. */
export async function decideTheLongWay(cast: Cast, dossier: string, script: Script, tell: Tell) {
  await correct(cast, dossier, script, tell)
  await accept(cast, dossier, tell)
  await consult(cast, dossier, tell)
  await supplement(cast, dossier, script, tell)
  await pause(cast, dossier, tell)
  await verify(cast, dossier, tell)
  await callHearing(cast, dossier, tell)
  await review(cast, dossier, script, tell)
  const minutes = await hear(cast, dossier, script, tell)
  await conclude(cast, dossier, { ...script.decision, minutes }, tell)
}

/** Administrative License Law 32(4): one notice names everything; only what it names may change. */
async function correct({ intake, applicant }: Cast, dossier: string, { form }: Script, tell: Tell) {
  const what = 'State the registered address in full. 请填写完整的注册地址。'
  const items = [{ document: 'identity', pointer: '/identity/address', what }]
  const examine = await takeTask(intake, dossier, 'examine-application')
  await intake.complete(examine, 'request-correction', { items })
  tell('one correction notice is sent, bound to one field of the form')
  const identity = { ...form.identity, address: `${form.identity.address} (SPECIMEN, in full)` }
  await applicant.save(dossier, { identity })
  await applicant.correct(dossier, await applicant.revisionOf(dossier))
  tell('corrected and filed again; clock C2 runs')
}

/** Another body is asked; the clock runs on (art. 45). */
async function consult({ officer, consulted }: Cast, dossier: string, tell: Tell): Promise<void> {
  await officer.act(dossier, 'consult', {
    organisation: people.consulted.organisation,
    questions: ['Is there an objection under the agreement? 依据有关协议是否有异议？'],
  })
  const task = await takeTask(consulted, dossier, 'reply-consultation')
  const text = 'No objection. 无异议。'
  await consulted.complete(task, 'reply-consultation', { position: 'no-objection', text })
  tell('the commerce authority is consulted and has no objection; the clock runs on')
}

async function supplement(cast: Cast, dossier: string, { files }: Script, tell: Tell) {
  const { officer, applicant } = cast
  const document = 'audit-report'
  const what = 'The letter of the auditor on the present period. 请补充审计机构关于本期的函。'
  await officer.act(dossier, 'request-supplement', {
    items: [{ document, what }],
    answerBy: inDays(10),
  })
  const audit = files.find(({ type }) => type === document)
  if (audit) await applicant.attach(dossier, { ...audit, fileName: 'audit-letter.pdf' })
  const text = 'The letter is attached. 函件已补充。'
  await applicant.act(dossier, 'supplement', { supplement: 's1', text })
  await until(cast, dossier, 'the second report', ({ report }) => report?.supplements === 1)
  tell('supplementary material is asked for, sent, and examined')
}

/** Administrative License Law 45: from the issue of a written notice, time is not counted. */
async function pause(cast: Cast, dossier: string, tell: Tell): Promise<void> {
  const { officer, divisionHead } = cast
  await officer.act(dossier, 'request-pause', {
    reason: 'testing',
    explanation: 'The cryptographic module is tested. 对密码模块进行检测。',
    expectedEnd: inDays(14),
  })
  const task = await takeTask(divisionHead, dossier, 'approve-pause')
  await divisionHead.complete(task, 'approve-pause', {})
  await until(cast, dossier, 'the pause', ({ status }) => status === 'clock-paused')
  tell('clock C3 stands still while the module is tested: asked for by one, approved by another')
  await officer.act(dossier, 'end-pause', { pause: 'p1', report: 'Passed. 检测合格。' })
  await until(cast, dossier, 'the clock', ({ status }) => status === 'in-review')
  tell('the test report is in; clock C3 runs again')
}

async function callHearing({ officer }: Cast, dossier: string, tell: Tell): Promise<void> {
  const why = 'Subscribers of a competitor are directly affected. 直接涉及他人重大利益。'
  await officer.act(dossier, 'name-party', {
    party: nameOf(people.party),
    interest: why,
    answerBy: inDays(10),
  })
  await officer.act(dossier, 'call-hearing', { kind: 'major-interests', why })
  tell('an interested party is told; a hearing will be offered')
}

/** Administrative License Law 47: offered, and asked for by the interested party. */
async function hear(cast: Cast, dossier: string, script: Script, tell: Tell): Promise<string> {
  await until(cast, dossier, 'the offer', ({ stage }) => stage === 'hearing')
  await cast.party.act(dossier, 'request-hearing', { text: 'We wish to be heard. 申请听证。' })
  return holdHearing(cast, dossier, script, tell)
}

/** Administrative License Law 48: announced and held once it was asked for; answers the hash of the minutes. */
export async function holdHearing(cast: Cast, dossier: string, script: Script, tell: Tell) {
  const { divisionHead, chair } = cast
  const appoint = await takeTask(divisionHead, dossier, 'appoint-chair')
  await divisionHead.complete(appoint, 'appoint-chair', { chair: nameOf(people.chair) })
  await declare(chair, dossier)
  const on = new Date(Date.now() + (script.hearingAfterMs ?? 1_500))
  await chair.complete(await takeTask(chair, dossier, 'announce-hearing'), 'announce-hearing', {
    on: on.toISOString(),
    place: 'Beijing 北京',
    subject: 'Scope of the recognition 认可范围',
    public: true,
  })
  tell('a chair who has not reviewed the case announces the hearing; clock C3 stands still')
  await sleep(Math.max(0, on.getTime() - Date.now()) + 50)
  const { document } = await chair.attach(dossier, {
    type: 'hearing-minutes',
    fileName: 'minutes.pdf',
    language: 'zh',
    mediaType: 'application/pdf',
    bytes: () => specimenPdf('Minutes of the hearing', ['SPECIMEN']),
  })
  await chair.complete(await takeTask(chair, dossier, 'hold-hearing'), 'hold-hearing', {
    document: document.id,
    signedBy: [people.chair.name, people.applicant.name, people.party.name],
    summary: 'The applicant and the party were heard. 已听取申请人和利害关系人的意见。',
  })
  tell('the hearing is held, its minutes are signed and filed')
  await until(cast, dossier, 'the end of the hearing', ({ stage }) => stage === 'decision')
  return document.evidence.sha256
}

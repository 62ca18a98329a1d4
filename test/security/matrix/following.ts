/** Cases that follow a grant: officials, the province where they are, and the provider its own; not others', not complaints. */
import { type Holder, overseers } from './callers.ts'
import { type cases, type Entry, only, type Table } from './table.ts'

type Case = (typeof cases)[number]

const another: Partial<Record<Holder, Holder>> = {
  applicant: 'applicant, another',
  provincial: 'provincial, another',
}

/** These, on cases of theirs; others of their kind do not learn that the case is there. */
const on = (subject: Case, by: readonly Holder[], body?: object): Entry => ({
  lines: { [subject]: { passes: by, hidden: by.flatMap((who) => another[who] ?? []) } },
  ...(body && { body }),
})
const staff = overseers.filter((who) => who !== 'provincial')
const both = [...overseers, 'applicant'] as const
const attachers = both.filter((who) => who !== 'auditor')
const supervision = ['supervisor', 'provincial'] as const

const hidden = (subject: Case, ...who: Holder[]): Entry => ({
  lines: { [subject]: { passes: [], hidden: who } },
})

/** What an act will do is told to whoever may do it: here the receipt of a notice, which is its provider's. */
const previews = (subject: Case, others: readonly Holder[] = []): Entry => ({
  ...on(subject, ['applicant'], { notice: 'n1' }),
  lines: { [subject]: { passes: ['applicant'], hidden: ['applicant, another', ...others] } },
})

const recognitions: Table = {
  'GET /recognitions': only(...both, 'applicant, another', 'provincial, another'),
  'GET /recognitions/{id}': on('recognition', both),
  'GET /recognitions/{id}/ledger': on('recognition', staff),
  'POST /recognitions/{id}/documents': on('recognition', attachers),
  'GET /recognitions/{id}/documents/{document}': on('recognition', both),
  'GET /recognitions/{id}/notices/{notice}': on('recognition', both),
  'GET /recognitions/{id}/probes': on('recognition', both),
  'GET /recognitions/{id}/probes/availability': on('recognition', both),
  'POST /recognitions/{id}/acts/{act}/preview': previews('recognition', ['provincial, another']),
  'POST /recognitions/{id}/exit': on('recognition', ['applicant']),
  'POST /recognitions/{id}/acts/acknowledge': on('recognition', ['applicant']),
  'POST /recognitions/{id}/acts/record-service': on('recognition', ['supervisor']),
  'POST /recognitions/{id}/acts/file-change': on('recognition', ['applicant']),
  'POST /recognitions/{id}/acts/report-duty': on('recognition', ['applicant']),
  'POST /recognitions/{id}/acts/report-incident': on('recognition', ['applicant']),
  'POST /recognitions/{id}/acts/answer-ending': on('recognition', ['applicant']),
  'POST /recognitions/{id}/acts/record-finding': on('recognition', supervision),
  'POST /recognitions/{id}/acts/record-supervision': on('recognition', supervision),
  'POST /recognitions/{id}/acts/record-observation': on('recognition', supervision),
  'POST /recognitions/{id}/acts/plan-inspection': on('recognition', supervision, {
    announced: true,
    subject: 'Records',
    date: '2099-01-01',
    recordBy: '2099-01-02',
    inspectors: [
      { sub: 'pan', name: 'Pan Wei' },
      { sub: 'ye', name: 'Ye Qing' },
    ],
  }),
  'POST /recognitions/{id}/acts/cancel-inspection': on('recognition', supervision),
  'POST /recognitions/{id}/acts/propose-ending': on('recognition', ['supervisor']),
  'POST /recognitions/{id}/acts/drop-ending': on('recognition', ['supervisor', 'head']),
  'POST /recognitions/{id}/acts/waive-ending-rights': on('recognition', ['applicant']),
}

const penalties: Table = {
  'POST /penalties': only('supervisor'),
  'GET /penalties': only(...both, 'applicant, another', 'provincial, another'),
  'GET /penalties/{id}': on('penalty', both),
  'GET /penalties/{id}/ledger': on('penalty', staff),
  'GET /penalties/{id}/payment': on('penalty', both),
  'POST /penalties/{id}/documents': on('penalty', attachers),
  'GET /penalties/{id}/documents/{document}': on('penalty', both),
  'GET /penalties/{id}/notices/{notice}': on('penalty', both),
  'POST /penalties/{id}/acts/{act}/preview': previews('penalty'),
  'POST /penalties/{id}/acts/acknowledge': on('penalty', ['applicant']),
  'POST /penalties/{id}/acts/record-service': on('penalty', ['supervisor']),
  'POST /penalties/{id}/acts/state-penalty-defence': on('penalty', ['applicant']),
  'POST /penalties/{id}/acts/record-penalty-defence': on('penalty', ['supervisor']),
  'POST /penalties/{id}/acts/waive-penalty-rights': on('penalty', ['applicant']),
  'POST /penalties/{id}/acts/request-penalty-hearing': on('penalty', ['applicant', 'supervisor']),
  'POST /penalties/{id}/acts/record-payment': on('penalty', ['supervisor']),
  'POST /penalties/{id}/acts/request-deferral': on('penalty', ['applicant']),
  'POST /penalties/{id}/acts/correct-credit': on('penalty', ['publisher']),
}

const exits: Table = {
  'GET /exits': only(...both, 'applicant, another', 'provincial, another'),
  'GET /exits/{id}': on('exit', both),
  'GET /exits/{id}/ledger': on('exit', staff),
  'POST /exits/{id}/documents': on('exit', attachers),
  'GET /exits/{id}/documents/{document}': on('exit', both),
  'GET /exits/{id}/notices/{notice}': on('exit', both),
  'POST /exits/{id}/handover': on('exit', ['applicant']),
  'POST /exits/{id}/acts/{act}/preview': previews('exit'),
  'POST /exits/{id}/acts/acknowledge': on('exit', ['applicant']),
  'POST /exits/{id}/acts/record-service': on('exit', ['supervisor']),
  'POST /exits/{id}/acts/prove-parties-told': on('exit', ['applicant']),
  'POST /exits/{id}/acts/propose-successor': on('exit', ['applicant'], {
    candidate: { organisation: 'Another CA', licence: 'Licence 1' },
  }),
  'POST /exits/{id}/acts/agree-takeover': on('exit', ['applicant']),
  'POST /exits/{id}/acts/decline-takeover': on('exit', ['applicant']),
  'POST /exits/{id}/acts/confirm-custody': on('exit', ['applicant']),
  'POST /exits/{id}/acts/report-subscribers-told': on('exit', ['applicant']),
  'POST /exits/{id}/acts/withdraw-exit': on('exit', ['applicant']),
}

/** Complaints are not for the provider that they are about, nor for provinces other than its own. */
const complaints: Table = {
  'GET /complaints': only(...overseers, 'provincial, another'),
  'GET /complaints/{id}': on('complaint', overseers),
  'GET /complaints/{id}/ledger': on('complaint', staff),
  'POST /complaints/{id}/documents': {
    lines: {
      complaint: {
        passes: overseers.filter((who) => who !== 'auditor'),
        hidden: ['party', 'party, another', 'provincial, another'],
      },
    },
  },
  'GET /complaints/{id}/documents/{document}': on('complaint', overseers),
  'GET /complaints/{id}/notices/{notice}': on('complaint', overseers),
  'POST /complaints/{id}/acts/{act}/preview': {
    ...hidden('complaint', 'applicant', 'applicant, another', 'provincial, another'),
    body: { notice: 'n1' },
  },
  'POST /complaints/{id}/acts/acknowledge': hidden('complaint', 'applicant', 'applicant, another'),
  'POST /complaints/{id}/acts/record-service': on('complaint', ['supervisor']),
  'POST /complaints/{id}/acts/link-penalty': on('complaint', supervision),
}

export const followingTable: Table = { ...recognitions, ...penalties, ...exits, ...complaints }

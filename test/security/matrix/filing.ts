/** Acts on a dossier, at each stage: who does them when; for applicants of others the dossier does not exist. */
import type { Holder } from './callers.ts'
import { type DossierStage, dossierStages, type Entry, type Line, type Table } from './table.ts'

const filed = ['intake', 'verification', 'expert-review', 'delivery'] as const
const examined = ['verification', 'expert-review'] as const
const always = dossierStages
const never = [] as const

/** Whoever may do it, but cannot see each dossier: hidden where they are not on it. */
const twins: Partial<Record<Holder, readonly Holder[]>> = {
  applicant: ['applicant', 'applicant, another'],
  consulted: ['consulted', 'consulted, another'],
  party: ['party', 'party, another'],
}
const isOn = (who: Holder, stage: DossierStage): boolean =>
  who === 'consulted' || who === 'party' ? stage === 'expert-review' : !who.endsWith('another')

/** These, in these stages; in the others it is too early or too late. */
function act(by: readonly Holder[], open: readonly DossierStage[], body?: object): Entry {
  const all = by.flatMap((who) => twins[who] ?? [who])
  const lineAt = (stage: DossierStage): Line => {
    const on = all.filter((who) => isOn(who, stage))
    const hidden = all.filter((who) => !isOn(who, stage))
    return open.includes(stage) ? { passes: on, hidden } : { passes: [], stage: on, hidden }
  }
  const lines = Object.fromEntries(dossierStages.map((stage) => [stage, lineAt(stage)]))
  return { lines, ...(body && { body }) }
}

const applicant = ['applicant'] as const
const desk = ['intake'] as const
const officer = ['officer'] as const
const handlers = ['intake', 'officer'] as const
const officials = ['intake', 'officer', 'legal', 'chair', 'division-head', 'head'] as const
const uploaders = ['applicant', 'officer', 'chair'] as const
const attaching = act(uploaders, ['draft', ...examined])

/** An upload is its uploader's own. */
const ownUpload: Entry = {
  lines: {
    draft: { passes: ['applicant'], hidden: ['applicant, another', 'officer', 'chair'] },
  },
}

const hiddenFrom = (entry: Entry, hidden: (stage: DossierStage) => readonly Holder[]): Entry => {
  const lines = dossierStages.map((stage) => {
    const line = entry.lines[stage] as Line
    return [stage, { ...line, hidden: [...(line.hidden ?? []), ...hidden(stage)] }]
  })
  return { ...entry, lines: Object.fromEntries(lines) as Entry['lines'] }
}

/** What an act will do is told to whoever may do it: here a message, which those who are heard do not send. */
const messagePreview = hiddenFrom(
  act(['applicant', ...officials], filed, { text: 'A message.' }),
  (stage) => [
    ...(['party, another', 'consulted, another'] as const),
    ...(stage === 'expert-review' ? [] : (['party', 'consulted'] as const)),
  ],
)

export const filingTable: Table = {
  'PATCH /dossiers/{id}/form': act(applicant, ['draft']),
  'PUT /dossiers/{id}/form/application': act(applicant, ['draft']),
  'PUT /dossiers/{id}/form/identity': act(applicant, ['draft']),
  'PUT /dossiers/{id}/form/home-qualification': act(applicant, ['draft']),
  'PUT /dossiers/{id}/form/legal-basis': act(applicant, ['draft']),
  'PUT /dossiers/{id}/form/certificate-policy': act(applicant, ['draft']),
  'PUT /dossiers/{id}/form/certificate-types': act(applicant, ['draft']),
  'PUT /dossiers/{id}/form/certificate-chain': act(applicant, ['draft']),
  'PUT /dossiers/{id}/form/standards': act(applicant, ['draft']),
  'PUT /dossiers/{id}/form/scenarios': act(applicant, ['draft']),
  'PUT /dossiers/{id}/form/audit': act(applicant, ['draft']),
  'PUT /dossiers/{id}/form/liability': act(applicant, ['draft']),
  'PUT /dossiers/{id}/form/continuity': act(applicant, ['draft']),
  'PUT /dossiers/{id}/form/agent': act(applicant, ['draft']),
  'POST /dossiers/{id}/documents': attaching,
  'POST /dossiers/{id}/uploads': attaching,
  'GET /dossiers/{id}/uploads/{upload}': ownUpload,
  'PUT /dossiers/{id}/uploads/{upload}/parts/{number}': ownUpload,
  'POST /dossiers/{id}/uploads/{upload}/completion': ownUpload,
  'DELETE /dossiers/{id}/uploads/{upload}': ownUpload,
  'POST /dossiers/{id}/filing': act(applicant, ['draft']),
  'POST /dossiers/{id}/correction': act(applicant, never),
  'POST /dossiers/{id}/withdrawal': act(applicant, ['draft', 'intake', ...examined]),
  'POST /dossiers/{id}/acts/{act}/preview': messagePreview,
  'POST /dossiers/{id}/acts/appoint-agent': act(applicant, always),
  'POST /dossiers/{id}/acts/end-agency': act(applicant, always),
  'POST /dossiers/{id}/acts/mark-confidential': act(applicant, always),
  'POST /dossiers/{id}/acts/acknowledge': act(['applicant', 'party', 'consulted'], filed),
  'POST /dossiers/{id}/acts/send-message': act(['applicant', ...officials], filed),
  'POST /dossiers/{id}/acts/nudge': act(applicant, filed),
  'POST /dossiers/{id}/acts/supplement': act(applicant, examined),
  'POST /dossiers/{id}/acts/state-position': act(['applicant', 'party'], examined),
  'POST /dossiers/{id}/acts/request-hearing': act(['applicant', 'party'], never),
  'POST /dossiers/{id}/acts/waive-hearing': act(['applicant', 'party'], never),
  'POST /dossiers/{id}/acts/answer-comment-notice': act(applicant, examined),
  'POST /dossiers/{id}/acts/answer-publication': act(applicant, ['delivery']),
  'POST /dossiers/{id}/acts/delegate': act(officials, filed),
  'POST /dossiers/{id}/acts/end-delegation': act(officials, filed),
  'POST /dossiers/{id}/acts/declare': act(officials, filed),
  'POST /dossiers/{id}/acts/hold': act(handlers, filed),
  'POST /dossiers/{id}/acts/end-hold': act(handlers, filed),
  'POST /dossiers/{id}/acts/fix-on-the-spot': act(desk, ['intake']),
  'POST /dossiers/{id}/acts/record-service': act(desk, filed),
  'POST /dossiers/{id}/acts/request-supplement': act(officer, examined),
  'POST /dossiers/{id}/acts/close-supplement': act(officer, examined),
  'POST /dossiers/{id}/acts/consult': act(officer, examined),
  'POST /dossiers/{id}/acts/record-reply': act(officer, examined),
  'POST /dossiers/{id}/acts/schedule-inspection': act(officer, examined),
  'POST /dossiers/{id}/acts/request-pause': act(officer, examined),
  'POST /dossiers/{id}/acts/end-pause': act(officer, examined),
  'POST /dossiers/{id}/acts/request-extension': act(['officer', 'division-head'], examined),
  'POST /dossiers/{id}/acts/accept-deviation': act(officer, examined),
  'POST /dossiers/{id}/acts/name-party': act(officer, examined),
  'POST /dossiers/{id}/acts/call-hearing': act(officer, examined),
}

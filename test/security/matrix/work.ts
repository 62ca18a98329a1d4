/** The work queue, a person's own things, and what offices of the authority keep. */
import { type Holder, holders, officials, outsiders, overseers, panel } from './callers.ts'
import { type Entry, only, type Table } from './table.ts'

const everyRole = holders.filter((who) => who !== 'no role')
const except = (...without: readonly Holder[]) => everyRole.filter((who) => !without.includes(who))
const provinces = ['provincial', 'provincial, another'] as const
const dossierReaders = except('administrator', ...provinces)
const applicants = ['applicant', 'applicant, another'] as const
const staff = [
  ...officials,
  ...(['publisher', 'expert, declared', 'expert, silent', 'expert, another'] as const),
] as const
const parties = ['consulted', 'consulted, another', 'party', 'party, another'] as const
const subscribers = [...applicants, ...officials] as const

/** The examination of an application that was filed: the desk's own task, which others see or do not. */
const examination = (
  passes: readonly Holder[],
  hidden: readonly Holder[],
  body?: object,
): Entry => ({
  lines: { intake: { passes, hidden } },
  ...(body && { body }),
})

export const workTable: Table = {
  'GET /me': only(...everyRole),
  'POST /dossiers': only(...applicants),
  'GET /dossiers': only(...dossierReaders),
  'POST /pre-checks': only(...applicants),

  'GET /tasks': only(...except('administrator')),
  'GET /tasks/counts': only(...except('administrator')),
  'GET /tasks/{id}/acts': examination(officials, [
    ...['applicant' as const, ...outsiders, ...panel, 'consulted' as const, 'party' as const],
    ...provinces,
  ]),
  'POST /tasks/{id}/claim': examination(
    ['intake'],
    ['consulted', 'consulted, another', 'publisher', ...provinces],
  ),
  // Whose claim it is comes after who may claim at all.
  'POST /tasks/{id}/release': examination(
    ['intake', 'officer', 'legal', 'chair', 'division-head', 'head'],
    ['consulted', 'consulted, another', 'publisher', ...provinces],
  ),
  'POST /tasks/{id}/reassignment': examination(['officer', 'division-head', 'head'], []),
  'POST /tasks/{id}/completion': examination(
    ['intake'],
    ['consulted', 'consulted, another', ...panel, 'expert, another', ...provinces],
    { act: 'accept', epoch: 0 },
  ),

  'POST /tasks/{id}/completion/preview': examination(
    ['intake'],
    ['consulted', 'consulted, another', ...panel, 'expert, another', ...provinces],
    { act: 'accept', epoch: 0 },
  ),

  'GET /events': only(...dossierReaders),
  'GET /events/stream': only(...dossierReaders),
  'GET /webhooks': only(...subscribers),
  'POST /webhooks': only(...subscribers),
  'POST /webhooks/{id}/secret': only(...subscribers),
  'DELETE /webhooks/{id}': only(...subscribers),
  'GET /deliveries': only(...subscribers),
  'POST /deliveries/{id}/retry': only(...subscribers),
  'GET /contact': only(...staff, ...parties),
  'PUT /contact': only(...staff, ...parties),
  'DELETE /contact': only(...staff, ...parties),

  'GET /supervision/board': only(...overseers, 'provincial, another'),
  'GET /supervision/durations': only(...overseers, 'provincial, another'),
  'GET /supervision/feed': only(...overseers, 'provincial, another'),
  'POST /supervision/observations': only('supervisor', ...provinces),
  'GET /supervision/alarms': only('supervisor', 'publisher', 'administrator', 'auditor', 'head'),

  'GET /calendars/{year}/versions': only('administrator', 'auditor'),
  'POST /calendars': {
    ...only('administrator'),
    body: {
      year: 2099,
      source: 'Fictional',
      daysOff: [['2099-01-01', '2099-01-02']],
      makeUpDays: [],
    },
  },
  'POST /calendars/{proposal}/confirmation': only('administrator'),
  'POST /calendars/{proposal}/refusal': only('administrator'),
  'GET /calendars/{proposal}/impact': only('administrator', 'auditor'),
  'GET /numbers': only('intake', 'head', 'auditor'),

  'GET /integrity': only('auditor', 'administrator'),
  'GET /integrity/{id}/findings': only('auditor', 'administrator'),

  'GET /partner-lists': only(...staff),
  'POST /partner-lists': only('supervisor'),
  'GET /partner-lists/{id}': only(...staff),
  'POST /partner-lists/{id}/imports': only('supervisor'),
  'GET /partner-lists/{id}/imports': only(...staff),
  'GET /partner-lists/{id}/services': only(...staff),
  'GET /partner-lists/{id}/alerts': only(...staff),
}

/** POST /dossiers/{id}/acts/{act}: one route for each act on a case that needs no task, with its own schema. */
import type { z } from 'zod'
import { type ActPayload, CaseActContents } from '../../domain/act.ts'
import { Receipt } from '../../domain/receipt.ts'
import { actRule, type CaseActName } from '../../procedure/acts.ts'
import { DossierId } from '../paging.ts'
import { route } from '../route.ts'
import { assertScanned } from '../scans.ts'

/** What each act does, as the interface describes it; acts with a path of their own are elsewhere. */
const summaries = {
  'appoint-agent': 'Appoint an agent who acts within a power of attorney.',
  'end-agency': 'End the agency before its last day.',
  'mark-confidential': 'Mark a document as confidential, with the redacted twin that others read.',
  acknowledge: 'Acknowledge that a notice has been received: its service is proven by this.',
  'send-message': 'Send a recorded message to the other side.',
  nudge: 'Remind whoever holds the case; once a day.',
  supplement: 'Answer a request for supplementary material.',
  'state-position': 'State your position before the decision.',
  'request-hearing': 'Ask for a hearing.',
  'waive-hearing': 'Give up the right to a hearing.',
  'answer-comment-notice':
    'Consent to the public consultation, or object to what it would publish.',
  'answer-publication': 'Consent to the publication of the decision, or object to it.',
  delegate: 'Delegate one of your roles on this case for a time; your conflicts go with it.',
  'end-delegation': 'End a delegation of yours.',
  declare: 'Declare whether you have a conflict of interest on this case.',
  hold: 'Put the case on hold with a reason and an end; no clock stands still.',
  'end-hold': 'End a hold before its last day.',
  'fix-on-the-spot': 'Record an obvious slip corrected on the spot with the applicant’s consent.',
  'record-service': 'Record how and when a notice was served on paper.',
  'request-supplement': 'Ask the applicant for supplementary material.',
  'close-supplement': 'Give up a request for supplementary material.',
  consult: 'Ask another body for its opinion.',
  'record-reply': 'Record a reply that came on paper, or that none came.',
  'schedule-inspection': 'Schedule an on-site inspection by two or more officers.',
  'request-pause': 'Ask that time not be counted while something is tested, inspected or reviewed.',
  'end-pause': 'End a pause with the report of what came of it.',
  'request-extension': 'Ask the head for the one extension of the period.',
  'accept-deviation': 'Accept that a check fails for a file; another officer must confirm it.',
  'name-party': 'Name a party whose major interests are directly affected.',
  'call-hearing': 'Call for a hearing before the decision.',
} as const satisfies Partial<Record<CaseActName, string>>
type SimpleAct = keyof typeof summaries
export const simpleActs = Object.keys(summaries) as SimpleAct[]

const caseAct = <A extends SimpleAct>(act: A, summary: string) =>
  route(
    {
      method: 'post',
      path: `/dossiers/{id}/acts/${act}`,
      tag: 'Acts',
      summary,
      access: actRule(act).by,
      params: DossierId,
      body: CaseActContents[act] as unknown as z.ZodType<ActPayload<A>>,
      idempotent: true,
      status: 200,
      response: Receipt,
      problems: [
        ...(['DossierNotFound', 'WrongStage', 'NotEntitled', 'SeparationOfDuty'] as const),
        ...(['ConflictOfInterest', 'MatterNotFound', 'MatterClosed', 'TooEarly'] as const),
        ...(['TooLate', 'AgencyEnded'] as const),
        ...(act === 'supplement' ? (['InfectedDocument'] as const) : []),
      ],
    },
    async ({ params, person, key, body }, parts) => {
      const { dossiers } = parts
      if (act === 'supplement')
        await dossiers.attempt(act, params.id, person, ({ dossier }) =>
          assertScanned(dossier, parts),
        )
      return dossiers.act(params.id, act, { person, key, payload: body })
    },
  )

export const caseActs = (Object.entries(summaries) as [SimpleAct, string][]).map(([act, summary]) =>
  caseAct(act, summary),
)

/** Recognitions, as the interface knows them. */
import { recognitionActs } from '../../domain/recognition/acts.ts'
import type { SupervisionInspection } from '../../domain/recognition/inspection.ts'
import { Recognition } from '../../domain/recognition/state.ts'
import { recognitionRules } from '../../procedure/recognition/acts.ts'
import { readsEveryCase } from '../../procedure/roles.ts'
import type { FollowingDefinition } from './definition.ts'
import { partyView, seesAsOfficial, seesAsParty } from './view.ts'

/** Officials are named on what they sign; within the case their names are not for its CA (ALL 5). */
const withheld = { sub: 'withheld', name: 'Withheld 不予公开' }
const without = <M extends { by: unknown }>(matter: M | undefined) =>
  matter && { ...matter, by: withheld }

/** An unannounced inspection is known to its CA once it has been carried out and signed. */
const isKnownToProvider = ({ notice, result }: SupervisionInspection): boolean =>
  notice !== undefined || result !== undefined

const withoutOfficials = (inspection: SupervisionInspection): SupervisionInspection => ({
  ...inspection,
  by: withheld,
  plan: { ...inspection.plan, inspectors: [] },
  report: inspection.result === undefined ? undefined : without(inspection.report),
  returned: undefined,
  confirmed: undefined,
  cancelled: without(inspection.cancelled),
})

/** What its CA sees of a recognition: not the papers of the authority, nor who of it did what. */
function providerView(state: Recognition): Recognition {
  const { ending } = state
  return {
    ...state,
    supervision: [],
    inspections: state.inspections?.filter(isKnownToProvider).map(withoutOfficials),
    findings: state.findings.map((finding) => ({
      ...finding,
      by: withheld,
      order: without(finding.order),
      closed: without(finding.closed),
    })),
    incidents: state.incidents.map((each) => ({ ...each, settled: without(each.settled) })),
    changes: state.changes.map((each) => ({ ...each, decided: without(each.decided) })),
    duties: state.duties.map((each) => ({ ...each, returned: without(each.returned) })),
    ending: ending && {
      ...ending,
      by: withheld,
      checked: undefined,
      returned: undefined,
      decided: without(ending.decided),
    },
  }
}

const summaries = {
  'file-change':
    'File a change: details, policy, key persons, home qualification, or a certificate chain before its use.',
  'report-duty': 'Report that a duty is done: annual report, audit, final report, correction.',
  'report-incident': 'Report an incident at once; its final report becomes a duty.',
  'answer-ending': 'State your position in proceedings to end the recognition; ask for a hearing.',
  'waive-ending-rights': 'Give up statement and hearing: the law is checked at once.',
  'record-finding': 'Record what supervision has found.',
  'record-supervision': 'Record an inspection or another act of supervision.',
  'record-observation':
    'Record what another body or system has observed; a severe kind opens a finding.',
  'plan-inspection': 'Plan an inspection by two or more inspectors, announced or not.',
  'cancel-inspection': 'Call off an inspection that has no record yet.',
  'propose-ending': 'Open proceedings to end the recognition, with a prior notice.',
  'drop-ending': 'Drop the proceedings; supervision goes on.',
} as const

export const recognitionDefinition: FollowingDefinition<Recognition> = {
  kind: 'recognition',
  path: '/recognitions',
  tag: 'Recognitions',
  noun: 'recognition',
  state: Recognition,
  rules: recognitionRules,
  contents: recognitionActs,
  summaries,
  readers: ['applicant', 'provincial', ...readsEveryCase],
  viewFor: (person, state) => {
    if (seesAsOfficial(person, state)) return state
    return seesAsParty(person, state) ? partyView(person, providerView(state)) : undefined
  },
}

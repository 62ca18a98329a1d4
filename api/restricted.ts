/** Restrictions of penalties, enforced at intake: who is restricted neither opens nor files, and nobody files with them. */
import type { DossierForm } from '../domain/dossier-form.ts'
import type { Restriction } from '../domain/penalty/credit.ts'
import { refuse } from '../procedure/failures.ts'
import { dateInShanghai } from '../procedure/working-days.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'

interface Concerned {
  readonly kind: Restriction['kind']
  readonly names: readonly string[]
  readonly identifiers?: readonly string[]
}

/** Throws where a restriction holds today; its decision and its last day are named. */
export async function assertUnrestricted(
  concerned: readonly Concerned[],
  { records }: Pick<Parts, 'records'>,
): Promise<void> {
  const today = dateInShanghai(new Date().toISOString())
  for (const each of concerned) {
    const found = await records.credit.restriction(each, today)
    if (!found) continue
    const { decision, until } = found
    throw Problem.of(
      refuse('Restricted', `expected nobody restricted, ${decision} restricts until ${until}`, {
        decision,
        until,
        concerned: found.kind,
      }),
    )
  }
}

/** Whoever opens a dossier, by their organisation. */
export const opener = (organisation: string): readonly Concerned[] => [
  { kind: 'organisation', names: [organisation] },
]

/** Whoever a form names: the CA, the applicant, the agent, the legal representative. */
export function namedIn(form: DossierForm, organisation: string): readonly Concerned[] {
  const { application, identity, agent } = form
  const { local, en, 'zh-CN': zh } = identity.legalName
  return [
    {
      kind: 'organisation',
      names: [organisation, local, en, zh, application.applicant.name, agent.name],
      identifiers: [identity.registrationNumber, agent.unifiedSocialCreditCode],
    },
    { kind: 'person', names: [identity.legalRepresentative] },
  ]
}

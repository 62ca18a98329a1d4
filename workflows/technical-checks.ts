/** Technical-standard checks: every certificate of the dossier against the catalogue; the report is evidence. */
import { examineCertificates } from './activities.ts'
import type { OpenDossier } from './dossier/dossier.ts'
import { now, system } from './dossier/event-source.ts'

export async function technicalChecks(dossier: OpenDossier): Promise<void> {
  const { state, rules, change, clocks } = dossier
  if (dossier.isPast('technical-checks') || state.report) return
  // Administrative License Law 42: the period runs from acceptance, or from the day that counts as acceptance.
  const clock = clocks.find('C3') ?? (await clocks.from('C3', state.acceptance?.from ?? now()))
  dossier.enter('technical-checks', (draft) => clocks.start(draft, clock))
  const report = await dossier.during(() =>
    examineCertificates({
      dossier: state.id,
      documents: state.documents,
      at: state.filings.at(-1)?.at ?? now(),
      ruleSet: rules.id,
    }),
  )
  change({ by: system, act: 'checks-completed' }, (draft) => void (draft.report = report))
}

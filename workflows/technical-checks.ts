/** Technical-standard checks: every certificate of the dossier against the catalogue; the report is evidence. */
import type { OpenDossier } from './dossier/dossier.ts'
import { now, system } from './case/event-source.ts'
import { isSkipped } from './skipping.ts'

export async function technicalChecks(dossier: OpenDossier): Promise<void> {
  if (dossier.isPast('technical-checks') || dossier.state.report) return
  if (isSkipped(dossier, 'technical-checks')) return
  dossier.enter('technical-checks')
  await examine(dossier)
}

/** Examines what is filed now; again when supplementary material has come. */
export async function examine(dossier: OpenDossier): Promise<void> {
  const { state, rules, change, outside } = dossier
  const filed = { dossier: state.id, documents: state.documents }
  const filing = state.filings.at(-1)
  const answers = await dossier.during(() => outside.fetchStatus(filed))
  if (answers.length > 0)
    change({ by: system, act: 'status-fetched' }, (draft) => void (draft.statusAnswers = answers))
  const report = await dossier.during(() =>
    outside.examineCertificates({
      ...filed,
      ...(filing && { form: filing.form }),
      at: filing?.at ?? now(),
      ruleSet: rules.id,
      answers,
    }),
  )
  change({ by: system, act: 'checks-completed' }, (draft) => {
    const supplements = draft.supplements.filter(({ answer }) => answer).length
    draft.report = { ...report, supplements }
  })
}

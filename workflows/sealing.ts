/** Sealing: when a case has ended, its ledger, evidence and notices become one signed package. */
import { sealPackage } from './activities.ts'
import type { OpenDossier } from './dossier/dossier.ts'
import { system } from './case/event-source.ts'

export async function sealing({ state, change, recorded }: OpenDossier): Promise<void> {
  // A draft that was never filed holds nothing that was decided on.
  if (state.filings.length === 0) return
  await recorded()
  const { evidence, manifestSha256 } = await sealPackage({ dossier: state.id })
  change({ by: system, act: 'package-sealed', detail: { manifestSha256 } }, (draft) => {
    draft.package = { evidence, manifestSha256 }
  })
}

/** Drafting: the applicant saves and attaches until the application is filed (Administrative License Law 29). */
import type { OpenDossier } from './dossier/dossier.ts'

export async function drafting({ state, nextFact }: OpenDossier): Promise<void> {
  while (state.filings.length === 0) await nextFact()
}

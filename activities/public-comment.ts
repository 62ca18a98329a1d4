/** What is published of an application before a grant: named parts of the filed form, and nothing else of it. */
import { DossierForm } from '../domain/dossier-form.ts'
import type { EvidenceRef } from '../domain/evidence.ts'
import type { PublicApplication } from '../domain/matter/public-comment.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'

/** A form with its longest texts fits many times over. */
const mostBytes = 16 * 1024 ** 2

const basisOf = (basis: DossierForm['legal-basis']): PublicApplication['legalBasis'] => ({
  kind: basis.kind,
  text: `${basis.kind === 'AGREEMENT' ? basis.title : basis.foreignLaw}, ${basis.article}`,
})

/** The scope names kinds of transactions; who takes part in them, and how often, is not for the public. */
export const publicPartOf = (form: DossierForm): PublicApplication => ({
  provider: form.identity.legalName,
  country: form.identity.country,
  certificateTypes: form['certificate-types'].types.map(({ id, name }) => ({ id, name })),
  scope: form.scenarios.scenarios.map(
    ({ sector, transactionType }) => `${sector}: ${transactionType}`,
  ),
  legalBasis: basisOf(form['legal-basis']),
})

export const createPublicComment = (evidence: EvidenceStore) => ({
  /** Throws EvidenceError where the form cannot be read. */
  async describeApplication({ form }: { readonly form: EvidenceRef }): Promise<PublicApplication> {
    const bytes = await evidence.read(form, mostBytes)
    return publicPartOf(DossierForm.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))))
  },
})

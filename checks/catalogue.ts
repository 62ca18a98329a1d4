/** The table of contents: every check, in the order of the report, and the version of the catalogue. */
import type { Check, DossierCheck, ListCheck, ResponseCheck } from './check.ts'
import { chineseProfileChecks } from './catalogue/chinese-profile.ts'
import { certificateFormChecks } from './catalogue/certificate-form.ts'
import { electronicSignatureLawChecks } from './catalogue/electronic-signature-law.ts'
import { extensionProfileChecks } from './catalogue/extension-profile.ts'
import { keyAndAlgorithmChecks } from './catalogue/keys-and-algorithms.ts'
import { nameChecks } from './catalogue/names.ts'
import { ocspResponseChecks } from './catalogue/ocsp-responses.ts'
import { policyChecks } from './catalogue/policies-and-constraints.ts'
import { policyAndKeyChecks } from './catalogue/policy-and-keys.ts'
import { qualifiedCertificateChecks } from './catalogue/qualified-certificates.ts'
import { revocationListChecks } from './catalogue/revocation-lists.ts'
import { dossierChecks } from './catalogue/whole-dossiers.ts'

/** Changes whenever a check is added, removed or decides otherwise. */
export const catalogueVersion = '2026-11-21.8'

/** Checks of certificates. */
export const catalogue: readonly Check[] = [
  ...certificateFormChecks,
  ...nameChecks,
  ...extensionProfileChecks,
  ...policyChecks,
  ...policyAndKeyChecks,
  ...keyAndAlgorithmChecks,
  ...qualifiedCertificateChecks,
  ...chineseProfileChecks,
  ...electronicSignatureLawChecks,
]

/** Checks of revocation lists. */
export const listCatalogue: readonly ListCheck[] = revocationListChecks

/** Checks of OCSP responses. */
export const responseCatalogue: readonly ResponseCheck[] = ocspResponseChecks

/** Checks of a dossier as a whole. */
export const dossierCatalogue: readonly DossierCheck[] = dossierChecks

/** Every check, whatever it judges. */
export const wholeCatalogue: readonly (Check | ListCheck | ResponseCheck | DossierCheck)[] = [
  ...catalogue,
  ...listCatalogue,
  ...responseCatalogue,
  ...dossierCatalogue,
]

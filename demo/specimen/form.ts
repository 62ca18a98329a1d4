/** Puts a specimen form together from the public facts of a provider and invented values. */
import type { DossierForm } from '../../domain/dossier-form.ts'
import * as practice from './practice.ts'
import * as about from './provider.ts'

/** The complete form of a provider, filed on `today` (ISO date). */
export const specimenForm = (provider: about.Provider, today: string): DossierForm => ({
  application: about.application(provider, today),
  identity: about.identity(provider),
  'home-qualification': about.homeQualification(provider),
  'legal-basis': about.legalBasis(today),
  'certificate-policy': practice.certificatePolicy(provider),
  'certificate-types': { types: provider.types },
  'certificate-chain': provider.chain,
  standards: practice.standards,
  scenarios: practice.scenarios(provider),
  audit: practice.audit(provider, today),
  liability: practice.liability(today),
  continuity: practice.continuity,
  agent: about.agent(today),
})

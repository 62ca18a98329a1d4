/** The form of a dossier: thirteen sections, one for each document, saved one at a time and filed as a whole. */
import { z } from 'zod'
import type { SectionKey } from '../procedure/filing-policy.ts'
import { Agent } from './form/agent.ts'
import { Application } from './form/application.ts'
import { Audit } from './form/audit.ts'
import { CertificateChain } from './form/certificate-chain.ts'
import { CertificatePolicy } from './form/certificate-policy.ts'
import { CertificateTypes } from './form/certificate-types.ts'
import { Continuity } from './form/continuity.ts'
import { draftOf } from './form/draft.ts'
import { HomeQualification } from './form/home-qualification.ts'
import { Identity } from './form/identity.ts'
import { LegalBasis } from './form/legal-basis.ts'
import { Liability } from './form/liability.ts'
import { Scenarios } from './form/scenarios.ts'
import { Standards } from './form/standards.ts'

/** The complete schema of each section. */
export const sections = {
  application: Application,
  identity: Identity,
  'home-qualification': HomeQualification,
  'legal-basis': LegalBasis,
  'certificate-policy': CertificatePolicy,
  'certificate-types': CertificateTypes,
  'certificate-chain': CertificateChain,
  standards: Standards,
  scenarios: Scenarios,
  audit: Audit,
  liability: Liability,
  continuity: Continuity,
  agent: Agent,
} as const satisfies Record<SectionKey, z.ZodType>

/** The same sections as they may be saved before they are complete. */
export const DraftSection = {
  application: draftOf(Application),
  identity: draftOf(Identity),
  'home-qualification': draftOf(HomeQualification),
  'legal-basis': draftOf(LegalBasis),
  'certificate-policy': draftOf(CertificatePolicy),
  'certificate-types': draftOf(CertificateTypes),
  'certificate-chain': draftOf(CertificateChain),
  standards: draftOf(Standards),
  scenarios: draftOf(Scenarios),
  audit: draftOf(Audit),
  liability: draftOf(Liability),
  continuity: draftOf(Continuity),
  agent: draftOf(Agent),
} as const satisfies Record<SectionKey, z.ZodType>

export const DossierForm = z.strictObject(sections).meta({ id: 'DossierForm' })
export type DossierForm = z.infer<typeof DossierForm>

export const DraftForm = z.strictObject(DraftSection).partial().meta({ id: 'DraftForm' })
export type DraftForm = z.infer<typeof DraftForm>

/** Types of documents that an act's form adds to a case; the filing of an application adds its own. */
import type { components } from '../client/schema.d.ts'
import type { CaseKind } from '../case/paths.ts'

type Schemas = components['schemas']

/** What officials add to a dossier: its applicant files by type on pages of their own. */
const ofDossiers = [
  'inspection-record',
  'hearing-minutes',
  'power-of-attorney',
  'technical-annex',
  'legal-basis-evidence',
  'electronic-service-consent',
] as const satisfies readonly Schemas['DocumentTypeCode'][]

const ofOthers = [
  'annual-report',
  'audit-report',
  'change-evidence',
  'practice-statement',
  'ca-certificate',
  'sample-certificate',
  'incident-report',
  'rectification-report',
  'inspection-record',
  'subscriber-notice',
  'exit-plan',
  'takeover-agreement',
  'record-manifest',
  'custody-receipt',
  'complaint-evidence',
  'investigation-record',
  'hearing-minutes',
  'payment-evidence',
  'other',
] as const satisfies readonly Schemas['FileTypeCode'][]

export const documentTypesOf = (kind: CaseKind): readonly string[] =>
  kind === 'dossiers' ? ofDossiers : ofOthers

/** What other cases tell a recognition: by the system, never by a person. */
import { z } from 'zod'
import { registerStatuses } from '../../procedure/register-status.ts'
import { scopeChanges } from '../../procedure/scope-change.ts'
import { At, Text } from '../matter/values.ts'
import { ChainCertificate, RecognisedType } from '../register/entry.ts'

const Bilingual = z.strictObject({ en: Text, 'zh-CN': Text })
/** 文号 of the decision behind it. */
const decision = z.string().max(100).optional()

/** What a grant says of the recognition from now on, and the dossier whose filing describes it. */
const granted = {
  dossier: z.uuid().optional(),
  types: z.array(RecognisedType).optional(),
  chain: z.array(ChainCertificate).optional(),
  legalBasis: z.string().optional(),
}

export const toldActs = {
  /** An exit has been reported: the recognition ends with it, unless it is withdrawn. */
  'note-exit': z.strictObject({
    exit: z.uuid(),
    plannedEnd: z.iso.date(),
    withdrawn: z.boolean(),
  }),
  /** The recognition ends now (or has ended): the register says so the same day. */
  'end-recognition': z.strictObject({
    status: z.enum(registerStatuses),
    ground: Bilingual,
    decision,
    at: At.optional().describe('Absent: now'),
  }),
  /** No new certificates under the recognition until then. */
  'restrict-recognition': z.strictObject({
    ground: Bilingual,
    decision,
    until: z.iso.date().optional(),
  }),
  /** Something was found, by a complaint, a penalty case or a probe. */
  'note-finding': z.strictObject({
    source: z.enum(['complaint', 'penalty', 'probe', 'partner-list', 'duty']),
    reference: z.string().max(100).describe('The case or probe that found it'),
    text: Bilingual,
  }),
  /** What a probe had found no longer is so; the finding stays until a supervisor closes it. */
  'note-recovery': z.strictObject({
    source: z.literal('probe'),
    reference: z.string().max(100).describe('As the finding has it'),
    text: Bilingual,
  }),
  /** A penalty was decided: it stands in the credit record. */
  'note-penalty': z.strictObject({ penalty: z.uuid(), decision: z.string().max(100) }),
  /** A renewal has been asked for in time or is no longer: until it is decided nothing expires. */
  'note-renewal': z.strictObject({
    dossier: z.uuid(),
    pending: z.boolean(),
    holds: z.boolean().optional().describe('Nothing expires until it is decided; absent: so it is'),
  }),
  /** A change of what is recognised has been filed, or came to nothing. */
  'note-change': z.strictObject({
    dossier: z.uuid(),
    kind: z.enum(scopeChanges),
    pending: z.boolean(),
  }),
  /** The renewal was decided, or is deemed granted: then all stays as it is, for another term. */
  'renew-recognition': z.strictObject({
    validUntil: z.iso.date(),
    decision: z.string().max(100),
    deemed: z.boolean(),
    ...granted,
  }),
  /** A change of what is recognised was granted. */
  'change-recognition': z.strictObject({
    kind: z.enum(scopeChanges),
    decision: z.string().max(100),
    ...granted,
  }),
} as const satisfies Record<string, z.ZodObject>

export type ToldPayloads = { [Name in keyof typeof toldActs]: z.infer<(typeof toldActs)[Name]> }

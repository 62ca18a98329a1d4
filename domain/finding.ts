/** A finding: what one check says about one certificate, with the requirement it rests on. */
import { z } from 'zod'

const Sentence = z.strictObject({ en: z.string(), 'zh-CN': z.string() })

/** must: its violation fails; should: its violation warns. */
export const checkLevels = ['must', 'should'] as const
/** block stands in the way of a positive technical opinion; major must be corrected or explained. */
export const severities = ['block', 'major', 'minor', 'info'] as const
export const verdicts = [
  'pass',
  'fail',
  'warn',
  'not-applicable',
  'not-effective',
  'undetermined',
] as const

export const Verdict = z.enum(verdicts).meta({
  id: 'Verdict',
  description:
    'not-effective: the certificate is older than the rule; undetermined: nobody could tell.',
})
export type Verdict = z.infer<typeof Verdict>

/** Where in the encoding a finding stands. */
export const DerPlace = z
  .strictObject({
    offset: z.int().nonnegative().describe('Byte at which the element begins'),
    length: z.int().nonnegative().describe('Bytes of the element, its header among them'),
    path: z.string().describe('ASN.1 path, as tbsCertificate.validity'),
  })
  .meta({ id: 'DerPlace' })
export type DerPlace = z.infer<typeof DerPlace>

export const Finding = z
  .strictObject({
    check: z.string().describe('Check id: source/name'),
    citation: z.string().describe('Where the requirement stands'),
    requirement: z.string().describe('The requirement in the words of its source, in English'),
    requirementZh: z.string().describe('The requirement in Chinese'),
    level: z.enum(checkLevels),
    severity: z
      .enum(severities)
      .describe(
        'block: failed or undetermined, it stands in the way of a positive opinion; major: to be corrected or explained; minor: noted; info: without effect',
      ),
    verdict: Verdict,
    found: Sentence.optional().describe('What was found, or why nothing was judged'),
    satisfy: Sentence.optional().describe('What would satisfy the requirement'),
    der: DerPlace.optional().describe('Where in the certificate or list it stands'),
  })
  .meta({ id: 'Finding' })
export type Finding = z.infer<typeof Finding>

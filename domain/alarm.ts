/** An alarm: what the publisher has to see to before, or because, relying parties cannot rely on what is published. */
import { z } from 'zod'

export const alarmCodes = [
  'no-list',
  'list-ended',
  'list-ends-soon',
  'certificate-ended',
  'certificate-ends-soon',
  'certificate-ends-before-list',
  'no-successor',
  'signer-not-announced',
  'signer-deviates',
  'partner-list-stale',
] as const

export const Alarm = z
  .object({
    code: z.enum(alarmCodes),
    severity: z
      .enum(['warning', 'error'])
      .describe('`error`: somebody already relies on what does not hold'),
    at: z.iso.datetime().optional().describe('When it ends or ended'),
    text: z.object({ en: z.string(), 'zh-CN': z.string() }),
  })
  .meta({ id: 'Alarm' })
export type Alarm = z.infer<typeof Alarm>
export type AlarmCode = Alarm['code']

/** Takes the sentence, English first. */
export const alarm =
  (code: AlarmCode, severity: Alarm['severity'], at?: string) =>
  (en: string, zh: string): Alarm => ({
    code,
    severity,
    ...(at !== undefined && { at }),
    text: { en, 'zh-CN': zh },
  })

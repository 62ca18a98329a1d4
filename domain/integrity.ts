/** What a reading of everything that is kept has found: counts, and what does not agree with its digest or its ledger. */
import { z } from 'zod'

/** What can be wrong, in the words that people read. */
const texts = {
  'object-changed': ['The stored bytes are not those that were recorded.', '所存字节与记录不符。'],
  'object-missing': ['The object version is gone.', '对象版本已不存在。'],
  'object-unreadable': [
    'The store does not give out the object version.',
    '存储无法读出该对象版本。',
  ],
  'object-unlocked': ['The object version is not locked.', '对象版本未加保留锁定。'],
  'chain-broken': [
    'The hash chain of the case breaks at this entry.',
    '案件散列链在此条目处断裂。',
  ],
  'row-changed': ['The row is not what the ledger says.', '该行与台账不符。'],
  'row-missing': ['A row that follows from the ledger is missing.', '由台账应有的行缺失。'],
  'row-extra': ['The row follows from nothing in the ledger.', '该行在台账中没有依据。'],
  unreadable: [
    'What is on record cannot be read as what it should be.',
    '记录内容无法按应有格式读取。',
  ],
  'number-missing': ['A number of the series was never recorded.', '编号序列中有缺号。'],
  'log-wrong': [
    'The published transparency log does not stand as it should.',
    '已公布的透明日志不成立。',
  ],
} as const
export type IntegrityCode = keyof typeof texts

export const IntegrityFinding = z
  .object({
    code: z.enum(Object.keys(texts) as [IntegrityCode, ...IntegrityCode[]]),
    subject: z
      .string()
      .describe('Object key, case and position, table and row, or path in the log'),
    version: z.string().optional().describe('Object version'),
    expected: z.string().optional(),
    found: z.string().optional(),
    text: z.object({ en: z.string(), 'zh-CN': z.string() }),
  })
  .meta({ id: 'IntegrityFinding' })
export type IntegrityFinding = z.infer<typeof IntegrityFinding>

/** A finding with its words. */
export function integrityFinding(
  code: IntegrityCode,
  what: Omit<IntegrityFinding, 'code' | 'text'>,
): IntegrityFinding {
  const [en, zh] = texts[code]
  return { code, ...what, text: { en, 'zh-CN': zh } }
}

export const IntegrityTally = z.object({
  cases: z.int(),
  entries: z.int().describe('Ledger entries whose chain was recomputed'),
  objects: z.int().describe('Object versions that were read to their end'),
  bytes: z.int(),
  rows: z.int().describe('Rows of projections that were compared with what the ledger gives'),
  leaves: z.int().describe('Entries of the published log that were hashed again'),
})
export type IntegrityTally = z.infer<typeof IntegrityTally>

export const IntegrityRun = z
  .object({
    id: z.uuid(),
    beganAt: z.iso.datetime(),
    endedAt: z.iso.datetime().optional().describe('Absent: under way, or broken off'),
    tally: IntegrityTally,
    findings: z.int().describe('How many; 0 where everything agrees'),
  })
  .meta({ id: 'IntegrityRun' })
export type IntegrityRun = z.infer<typeof IntegrityRun>

/** Leaves for tests of the log. */
import type { LogLeaf } from '../../../domain/register/leaf.ts'

export const leafOf = (number: number): LogLeaf => ({
  type: 'decision',
  number: `工信证认准〔2026〕${number}号`,
  at: '2026-11-21T08:00:00.000Z',
  documentSha256: number.toString(16).padStart(64, '0'),
})

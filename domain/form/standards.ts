/**
 * Document 8, the technical standards followed and the PRC standards that they are held to be
 * equivalent to (draft Measures 2024, ch. 6).
 */
import { z } from 'zod'
import { field } from './field.ts'
import { line, paragraph } from './text.ts'

const EquivalenceRow = z.strictObject({
  standard: field(line(), 'Standard followed', '所遵循的标准', 'Draft-2024 ch. 6'),
  clause: field(line(), 'Clause of that standard', '该标准条款', 'Draft-2024 ch. 6'),
  prcStandard: field(
    line(),
    'PRC standard that it is compared with',
    '对照的中国标准',
    'Draft-2024 ch. 6',
  ),
  deviation: field(
    paragraph().optional(),
    'Deviation; left out where there is none',
    '差异；无差异的不填',
    'Draft-2024 ch. 6',
  ),
  justification: field(
    paragraph(),
    'Why the level of security is equivalent',
    '安全水平等效的理由',
    'Draft-2024 ch. 6',
  ),
})

const Algorithm = z.strictObject({
  name: field(line(100), 'Algorithm', '算法', 'Draft-2024 ch. 6'),
  use: field(
    z.enum(['SIGNATURE', 'DIGEST', 'ENCRYPTION']),
    'What the algorithm is used for',
    '算法用途',
    'Draft-2024 ch. 6',
  ),
})

export const Standards = z
  .strictObject({
    equivalence: field(
      z.array(EquivalenceRow).min(1).max(200),
      'Equivalence table',
      '标准等效对照表',
      'Draft-2024 ch. 6',
    ),
    algorithms: field(
      z.array(Algorithm).min(1).max(50),
      'Algorithms in use',
      '所用算法',
      'Draft-2024 ch. 6',
    ),
    sm2: field(z.boolean(), 'Whether SM2 is supported', '是否支持SM2', 'policy'),
    sm3: field(z.boolean(), 'Whether SM3 is supported', '是否支持SM3', 'policy'),
    cryptographicModules: field(
      paragraph(),
      'Cryptographic modules and their certification',
      '密码模块及其认证情况',
      'Draft-2024 ch. 6',
    ),
  })
  .meta({ id: 'Standards' })
export type Standards = z.infer<typeof Standards>

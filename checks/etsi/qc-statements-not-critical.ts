/** qcStatements is not critical (ETSI EN 319 412-5 QCS-4.1-02). */
import { toThoseWith, ifCritical, type Check } from '../check.ts'
import { qcStatements } from '../x509/extensions/qc-statements.ts'

export const qcStatementsNotCritical: Check = {
  id: 'etsi/qc-statements-not-critical',
  citation: 'ETSI EN 319 412-5 QCS-4.1-02',
  requirement: 'The qcStatements extension shall not be marked as critical.',
  requirementZh: 'qcStatements 扩展不应标记为关键。',
  level: 'must',
  severity: 'minor',
  effective: '2016-02-01',
  judgedAt: 'issue',
  ...toThoseWith(qcStatements),
  violation: (subject) => ifCritical(subject, qcStatements),
}

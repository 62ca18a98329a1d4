/** The point of an elliptic-curve key lies on its curve (NIST SP 800-56A Rev. 3 §5.6.2.3.3; GB/T 32918.1). */
import { found, type Check } from '../check.ts'
import { isOnCurve, toReadablePoints } from '../keys/elliptic-points.ts'

export const ecPointOnCurve: Check = {
  id: 'algorithms/ec-point-on-curve',
  citation: 'NIST SP 800-56A Rev. 3 §5.6.2.3.3; GB/T 32918.1',
  clauseSeen: false,
  requirement:
    'Public-key validation: the coordinates of the point satisfy the equation of the curve.',
  requirementZh: '公钥验证：点的坐标应满足曲线方程。',
  level: 'must',
  severity: 'block',
  effective: '2014-01-01',
  judgedAt: 'filing',
  ...toReadablePoints,
  violation: ({ certificate }) =>
    isOnCurve(certificate.publicKey)
      ? undefined
      : found('the point is not on the curve', '该点不在曲线上'),
}

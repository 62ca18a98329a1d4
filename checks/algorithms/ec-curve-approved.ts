/** Elliptic curves are approved ones, by name (ETSI TS 119 312 §6.2; GB/T 32918.5). */
import { type Check } from '../check.ts'
import { curves } from '../x509/public-key.ts'

const approved = new Set([
  'P-256',
  'P-384',
  'P-521',
  'brainpoolP256r1',
  'brainpoolP384r1',
  'brainpoolP512r1',
  'SM2',
])

export const ecCurveApproved: Check = {
  id: 'algorithms/ec-curve-approved',
  citation: 'ETSI TS 119 312 §6.2; GB/T 32918.5',
  requirement:
    'Approved curves: P-256, P-384, P-521, brainpoolP256r1, brainpoolP384r1, brainpoolP512r1 and the SM2 curve, as named curves.',
  requirementZh:
    '认可的曲线：P-256、P-384、P-521、brainpoolP256r1、brainpoolP384r1、brainpoolP512r1 及 SM2 推荐曲线，且须以命名曲线形式给出。',
  level: 'must',
  severity: 'block',
  effective: '2014-01-01',
  judgedAt: 'filing',
  applies: ({ certificate }) => ['ec', 'sm2'].includes(certificate.publicKey.facts.kind),
  otherwise: { en: 'Not a key on such a curve', 'zh-CN': '非此类椭圆曲线密钥' },
  violation: ({ certificate }) => {
    const { curve } = certificate.publicKey.facts
    if (curve === undefined) return { en: 'the curve is not named', 'zh-CN': '未采用命名曲线' }
    const name = curves[curve]?.name ?? curve
    if (approved.has(name)) return undefined
    return { en: `the curve is ${name}`, 'zh-CN': `曲线为 ${name}` }
  },
}

/** The point of an elliptic-curve key is uncompressed or compressed, not hybrid (RFC 5480 §2.2). */
import { found, type Check } from '../check.ts'
import { toNamedCurves } from '../keys/elliptic-points.ts'

const forms: readonly (number | undefined)[] = [2, 3, 4]

export const ecPointForm: Check = {
  id: 'algorithms/ec-point-form',
  citation: 'RFC 5480 §2.2',
  requirement:
    'The first octet of the OCTET STRING indicates whether the key is compressed or uncompressed. The uncompressed form is indicated by 0x04 and the compressed form is indicated by either 0x02 or 0x03. The public key MUST be rejected if any other value is included in the first octet.',
  requirementZh:
    '八位位组串的首字节表明密钥是否压缩：0x04 为未压缩，0x02 或 0x03 为压缩；首字节为其他值的公钥必须拒绝。',
  level: 'must',
  severity: 'block',
  effective: '2009-03-01',
  judgedAt: 'filing',
  ...toNamedCurves,
  violation: ({ certificate }) => {
    const [form] = certificate.publicKey.key.bytes
    const written = form === undefined ? '' : form.toString(16).padStart(2, '0')
    return forms.includes(form)
      ? undefined
      : found(`the first octet is 0x${written}`, `首字节为 0x${written}`)
  },
}

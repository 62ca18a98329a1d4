/** No two RSA keys of a dossier share a prime (CA/Browser Forum BR §6.1.1.3). */
import { CannotTell, found, toEveryDossier, type DossierCheck } from '../check.ts'
import { withSharedFactors } from '../keys/shared-factors.ts'
import type { Subject } from '../subject.ts'
import { nameText } from '../x509/name.ts'

/** Above these, the arithmetic would take minutes. */
const most = 5_000
const longest = 16_384

function modulusOf({ certificate }: Subject): [bigint, string][] {
  const { modulus, bits = 0 } = certificate.publicKey.facts
  return modulus && bits <= longest ? [[modulus, nameText(certificate.subject)]] : []
}

export const noSharedFactors: DossierCheck = {
  id: 'dossier/no-shared-factors',
  citation: 'CA/Browser Forum BR §6.1.1.3',
  requirement:
    'The CA SHALL reject a certificate request if the CA is aware of a demonstrated or proven method that exposes the Applicant’s Private Key to compromise: two moduli with a common factor give both private keys away.',
  requirementZh:
    'CA 已知存在经证实可使申请人私钥泄露的方法的，应拒绝证书申请：两个模数有公因子，即可求出两者的私钥。',
  level: 'must',
  severity: 'block',
  effective: '2014-01-01',
  judgedAt: 'filing',
  ...toEveryDossier,
  violation: ({ certificates }) => {
    const moduli = new Map(certificates.flatMap(modulusOf))
    if (moduli.size > most)
      throw new CannotTell(found(`more than ${most} RSA keys`, `RSA 密钥超过 ${most} 个`))
    const names = [...moduli.values()]
    const shared = withSharedFactors([...moduli.keys()]).map((at) => names[at])
    if (shared.length === 0) return undefined
    return found(`keys of ${shared.join('; ')}`, `下列主体的密钥：${shared.join('；')}`)
  },
}

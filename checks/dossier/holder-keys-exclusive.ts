/** The key of a holder is under no other name (ESL art. 13 (1)). */
import { found, type DossierCheck } from '../check.ts'
import type { Subject } from '../subject.ts'
import { nameKey, nameText } from '../x509/name.ts'

const keyOf = ({ certificate: { publicKey } }: Subject) =>
  Buffer.from(publicKey.bytes).toString('base64')

const isOtherName = ({ certificate }: Subject, holder: Subject | undefined) =>
  holder !== undefined && nameKey(certificate.subject) !== nameKey(holder.certificate.subject)

export const holderKeysExclusive: DossierCheck = {
  id: 'dossier/holder-keys-exclusive',
  citation: 'ESL art. 13 (1)',
  requirement:
    'when the creation data of an electronic signature are used for the signature, they belong exclusively to the signatory',
  requirementZh: '电子签名制作数据用于电子签名时，属于电子签名人专有',
  level: 'must',
  severity: 'major',
  effective: '2005-04-01',
  judgedAt: 'filing',
  applies: ({ certificates }) => certificates.some(({ role }) => role === 'end-entity'),
  otherwise: found('No sample certificates', '无样本证书'),
  violation: ({ certificates }) => {
    const holders = new Map<string, Subject>()
    for (const subject of certificates)
      if (subject.role === 'end-entity') holders.set(keyOf(subject), subject)
    const other = certificates.find((subject) => isOtherName(subject, holders.get(keyOf(subject))))
    if (!other) return undefined
    const holder = holders.get(keyOf(other))
    const [one, two] = [other, holder].map((each) => each && nameText(each.certificate.subject))
    return found(`${one} and ${two} have one key`, `${one} 与 ${two} 使用同一密钥`)
  },
}

/** An issuer gives no serial number twice (RFC 5280 §4.1.2.2). */
import { found, toEveryDossier, type DossierCheck } from '../check.ts'
import { nameKey, nameText } from '../x509/name.ts'

export const serialNumbersDistinct: DossierCheck = {
  id: 'dossier/serial-numbers-distinct',
  citation: 'RFC 5280 §4.1.2.2',
  requirement:
    'It MUST be unique for each certificate issued by a given CA (i.e., the issuer name and serial number identify a unique certificate).',
  requirementZh:
    '序列号对某一 CA 颁发的每张证书必须唯一（即颁发者名称与序列号可唯一标识一张证书）。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'filing',
  ...toEveryDossier,
  violation: ({ certificates }) => {
    const seen = new Map<string, string>()
    const again = certificates.find(({ certificate }) => {
      const number = `${certificate.serialNumber} ${nameKey(certificate.issuer)}`
      const before = seen.get(number)
      seen.set(number, certificate.sha256)
      return before !== undefined && before !== certificate.sha256
    })
    if (!again) return undefined
    const { serialOctets, issuer } = again.certificate
    const [serial, name] = [Buffer.from(serialOctets).toString('hex'), nameText(issuer)]
    return found(
      `${serial} of ${name} is on two certificates`,
      `${name} 的序列号 ${serial} 见于两张证书`,
    )
  },
}

/** What a certificate says of itself. */
import { useTranslation } from 'react-i18next'
import { Facts } from '../../ui/facts.tsx'
import { Instant } from '../../ui/moment.tsx'
import type { StructurePart } from './tree.ts'

interface CertificateFactsProps {
  readonly facts: NonNullable<StructurePart['certificate']>
  readonly sha256: string
}

export function CertificateFacts({ facts, sha256 }: CertificateFactsProps) {
  const { t } = useTranslation('viewer')
  const { subject, issuer, serialNumber, notBefore, notAfter, signatureAlgorithm, key } = facts
  return (
    <Facts
      of={[
        [t('certificate.subject'), subject],
        [t('certificate.issuer'), issuer],
        [t('certificate.serial'), <code key="serial">{serialNumber}</code>],
        [t('certificate.from'), <Instant key="from" at={notBefore} />],
        [t('certificate.until'), <Instant key="until" at={notAfter} />],
        [t('certificate.key'), key],
        [t('certificate.signature'), signatureAlgorithm],
        [
          t('certificate.extensions'),
          facts.extensions
            .map(({ oid, name, critical }) =>
              critical ? t('certificate.critical', { name: name ?? oid }) : (name ?? oid),
            )
            .join(', '),
        ],
        ['SHA-256', <code key="sha">{sha256}</code>],
      ]}
    />
  )
}

/** The recognised chain: each CA certificate with its fingerprint, since when it belongs to the chain, and its file. */
import { useTranslation } from 'react-i18next'
import type { components } from '../../../client/schema.d.ts'
import { Button } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { saveBlob } from '../../../case/save-file.ts'
import { fileOfBase64 } from '../base64.ts'

type ChainCertificate = components['schemas']['ChainCertificate']

const media = 'application/pkix-cert'

export function Chain({ chain }: { readonly chain: readonly ChainCertificate[] }) {
  const { t } = useTranslation('public')
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">{t('entry.chain')}</h2>
      <p>{t('entry.chainText')}</p>
      <ol className="stack plain-list">
        {chain.map((one) => (
          <li key={one.sha256} className="panel">
            <One certificate={one} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const commonName = (subject: string): string => /CN=([^,]+)/.exec(subject)?.[1] ?? subject

function One({ certificate: one }: { readonly certificate: ChainCertificate }) {
  const { t } = useTranslation('public')
  const name = commonName(one.subject)
  return (
    <>
      <h3>
        {name} <Badge tone="neutral">{t(`role.${one.role}`)}</Badge>
      </h3>
      <Facts
        of={[
          [t('entry.fingerprint'), <code key="fingerprint">{one.sha256}</code>],
          [t('entry.subject'), one.subject],
          [t('entry.issuer'), one.issuer],
          [t('entry.serial'), <code key="serial">{one.serial}</code>],
          [
            t('entry.keyIdentifier'),
            one.subjectKeyIdentifier && <code key="key">{one.subjectKeyIdentifier}</code>,
          ],
          [
            t('entry.validity'),
            <span key="validity">
              <Instant at={one.notBefore} /> – <Instant at={one.notAfter} />
            </span>,
          ],
          [t('entry.inChainFrom'), <Instant key="from" at={one.from} />],
          [t('entry.inChainUntil'), one.until && <Instant at={one.until} />],
        ]}
      />
      <p className="no-print">
        <Button
          aria-label={t('entry.saveOne', { name })}
          onPress={() => saveBlob(fileOfBase64(one.certificate, media), `${one.sha256}.cer`)}
        >
          {t('entry.save')}
        </Button>
      </p>
    </>
  )
}

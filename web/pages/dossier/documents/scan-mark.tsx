/** What the scan of a file said, and when; nothing where the deployment has no scanner. */
import { useTranslation } from 'react-i18next'
import { api } from '../../../client/api.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Instant } from '../../../ui/moment.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import type { Document } from '../dossier-view.ts'

interface ScanMarkProps {
  readonly dossier: string
  readonly document: Document
}

const tones = { pending: 'neutral', clean: 'good', infected: 'bad' } as const satisfies Record<
  string,
  Tone
>
const words = {
  pending: 'documents.scanPending',
  clean: 'documents.scanClean',
  infected: 'documents.scanInfected',
} as const

export function ScanMark({ dossier, document }: ScanMarkProps) {
  const { t } = useTranslation('dossier')
  const { data } = api.useQuery(
    'get',
    '/dossiers/{id}/scans',
    { params: { path: { id: dossier } } },
    { throwOnError: false },
  )
  const scan = data?.items.find(
    (each) => each.document === document.id && each.version === document.version,
  )
  if (!scan || scan.state === 'unscanned') return undefined
  const { state, signature, at } = scan
  return (
    <p>
      <Badge tone={tones[state]}>{t(words[state], { signature })}</Badge>{' '}
      {at !== undefined && <Instant at={at} />}
    </p>
  )
}

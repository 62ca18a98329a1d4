/** The documents of a dossier: what each is, on what basis, what is there, and where files are added. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Page } from '../../../ui/page.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { InterruptedUploads } from '../uploads/interrupted.tsx'
import type { DocumentType } from './document-types.ts'
import { DocumentTypeCard } from './document-type-card.tsx'
import { useFiling } from './filing-context.tsx'
import { useTypesToFile } from './steps.tsx'

export function Documents() {
  const { t } = useTranslation('applicant')
  const { lacking, dossier } = useFiling()
  const types = useTypesToFile()
  useCardOfAddress()
  const missing = types.filter(({ code }) => lacking.files.has(code))
  const there = types.filter(({ code }) => dossier.documents.some(({ type }) => type === code))
  return (
    <Page title={t('steps.documents')}>
      <InterruptedUploads dossier={dossier.id} />
      <Tabs
        label={t('documents.which')}
        name="show"
        parts={[
          {
            id: 'all',
            title: t('documents.all', { count: types.length }),
            content: () => <Cards types={types} />,
          },
          {
            id: 'missing',
            title: t('documents.missing', { count: missing.length }),
            content: () => <Cards types={missing} />,
          },
          {
            id: 'attached',
            title: t('documents.attached', { count: there.length }),
            content: () => <Cards types={there} />,
          },
        ]}
      />
    </Page>
  )
}

function Cards({ types }: { readonly types: readonly DocumentType[] }) {
  const { t } = useTranslation('applicant')
  if (types.length === 0) return <p className="soft">{t('documents.none')}</p>
  return types.map((type) => <DocumentTypeCard key={type.code} type={type} />)
}

/** A link to a missing document leads to its card. */
function useCardOfAddress(): void {
  const [search] = useSearchParams()
  const code = search.get('type')
  useEffect(() => {
    if (code === null) return undefined
    // After the page's heading, which takes the focus when the page is reached.
    const frame = requestAnimationFrame(() => {
      const card = document.getElementById(`document-${code}`)
      card?.scrollIntoView({ block: 'start' })
      card?.querySelector<HTMLElement>('button')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [code])
}

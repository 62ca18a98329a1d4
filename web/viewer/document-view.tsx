/** One version of a document on the screen: a PDF as pages, a certificate as a tree, anything else to be saved. */
import { useTranslation } from 'react-i18next'
import { lazy, Suspense } from 'react'
import type { components } from '../client/schema.d.ts'
import { Loading } from '../ui/loading.tsx'
import { Note } from '../ui/note.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import type { Named } from './structure/structure-view.tsx'
import { useBlob } from './use-blob.ts'
import './viewer.css'

type Document = components['schemas']['Document']

const PdfView = lazy(async () => ({ default: (await import('./pdf/pdf-view.tsx')).PdfView }))
const StructureView = lazy(async () => ({
  default: (await import('./structure/structure-view.tsx')).StructureView,
}))

export interface DocumentViewProps {
  readonly dossier: string
  readonly document: Document
  readonly page?: number | undefined
  readonly hasKeys?: boolean
  readonly asked?: Named | undefined
  readonly named?: readonly Named[]
}

const encoded: readonly string[] = [
  'application/pkix-cert',
  'application/pkix-crl',
  'application/ocsp-response',
  'application/x-pem-file',
]

export function DocumentView(props: DocumentViewProps) {
  const { t } = useTranslation('viewer')
  const { dossier, document, asked, named = [] } = props
  const { id, version, evidence, fileName } = document
  if (evidence.mediaType === 'application/pdf')
    return (
      <PdfFile
        key={`${id} ${version}`}
        file={{ kind: 'dossiers', id: dossier, of: { document: id, version } }}
        name={fileName}
        page={props.page}
        hasKeys={props.hasKeys}
      />
    )
  if (encoded.includes(evidence.mediaType))
    return (
      <Suspense fallback={<Loading />}>
        <StructureView
          key={`${id} ${version}`}
          {...{ dossier, document: id, version, asked, named }}
        />
      </Suspense>
    )
  return (
    <Note tone="info" title={t('notShown')}>
      <p>{t('notShownText', { type: evidence.mediaType })}</p>
    </Note>
  )
}

interface PdfFileProps {
  readonly file: Parameters<typeof useBlob>[0]
  readonly name: string
  readonly page?: number | undefined
  readonly hasKeys?: boolean | undefined
}

/** A PDF of a case: a document, a notice. */
export function PdfFile({ file, name, page, hasKeys = false }: PdfFileProps) {
  const { data, error } = useBlob(file)
  if (error) return <ProblemNote error={error} />
  if (!data) return <Loading />
  return (
    <Suspense fallback={<Loading />}>
      <PdfView blob={data} name={name} hasKeys={hasKeys} {...(page !== undefined && { page })} />
    </Suspense>
  )
}

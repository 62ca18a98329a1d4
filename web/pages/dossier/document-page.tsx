/** One document of a dossier, with what belongs beside it: findings, checklist, translation or another version. */
import { Suspense, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useTerms } from '../../acts/use-terms.ts'
import { usePaths } from '../../app/paths.ts'
import { ForRoles } from '../../session/for-roles.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { DocumentView } from '../../viewer/document-view.tsx'
import { ViewerKeys } from '../../viewer/viewer-keys.tsx'
import { useViewerKeys } from '../../viewer/keys.ts'
import { usePanes } from '../../viewer/use-panes.ts'
import { type Document, documentPath, type DossierView, useDossier } from './dossier-view.ts'
import { SidePanel } from './documents/side-panel.tsx'
import { DocumentSteps } from './documents/document-steps.tsx'
import { useNamed } from './documents/use-named.ts'
import { neighbours } from './documents/neighbours.ts'

export const DocumentPage = () => (
  <ForRoles>
    <Suspense fallback={<Loading />}>
      <Asked />
    </Suspense>
  </ForRoles>
)

/** The version that the address names, else the newest. */
function Asked() {
  const { t } = useTranslation('dossier')
  const dossier = useDossier()
  const { document: id } = useParams()
  const [search] = useSearchParams()
  const versions = dossier.documents.filter((document) => document.id === id)
  const version = Number(search.get('version'))
  const found = versions.find((each) => each.version === version) ?? versions.at(-1)
  if (!found)
    return (
      <Page title={t('document.missing')}>
        <p>{t('document.missingText')}</p>
      </Page>
    )
  return <Shown dossier={dossier} document={found} />
}

interface ShownProps {
  readonly dossier: DossierView
  readonly document: Document
}

function Shown({ dossier, document }: ShownProps) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const frame = useRef<HTMLDivElement>(null)
  const [search] = useSearchParams()
  const { asked, named } = useNamed(dossier, document)
  const page = Number(search.get('page') ?? 1)
  const isCompared = search.get('side') === 'compare'
  useDocumentKeys(dossier, document)
  usePanes(frame)
  const latest = Math.max(
    ...dossier.documents.filter(({ id }) => id === document.id).map(({ version }) => version),
  )
  return (
    <Page title={document.fileName} actions={<ViewerKeys />}>
      <DocumentSteps dossier={dossier} document={document} type={term('document', document.type)} />
      {document.version < latest && <Note tone="warn" title={t('document.old', { latest })} />}
      <div ref={frame} className={isCompared ? 'viewer viewer-equal' : 'viewer'}>
        <section aria-label={t('document.pane')} data-pane>
          <DocumentView
            dossier={dossier.id}
            document={document}
            page={page}
            hasKeys
            asked={asked}
            named={named}
          />
        </section>
        <aside aria-label={t('document.side')} className="viewer-side" data-pane>
          <SidePanel dossier={dossier} document={document} />
        </aside>
      </div>
    </Page>
  )
}

/** `[` and `]` go to the neighbours of a document. */
function useDocumentKeys(dossier: DossierView, document: Document): void {
  const to = usePaths()
  const navigate = useNavigate()
  const { previous, next } = neighbours(dossier.documents, document)
  const go = (neighbour: Document | undefined) =>
    neighbour && navigate(to(documentPath(dossier.id, neighbour)))
  useViewerKeys({ '[': () => go(previous), ']': () => go(next) })
}

/** What belongs beside a document: what was found in it, the checklist of who verifies, another document to compare. */
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useSession } from '../../../session/session.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { useViewerKeys } from '../../../viewer/keys.ts'
import { annotating } from '../annotations/annotation-form.tsx'
import { annotates, Annotations } from '../annotations/annotations.tsx'
import type { Document, DossierView } from '../dossier-view.ts'
import { FindingNote } from '../findings/finding-note.tsx'
import { isAgainst } from '../findings/judged.ts'
import { Checklist } from './checklist.tsx'
import { Compare } from './compare.tsx'
import { useJudged } from './use-judged.ts'

interface SidePanelProps {
  readonly dossier: DossierView
  readonly document: Document
}

export function SidePanel({ dossier, document }: SidePanelProps) {
  const { t } = useTranslation('dossier')
  const { person } = useSession()
  const mayAnnotate = annotates(person?.roles ?? [])
  useAnnotateKey(mayAnnotate)
  const annotations = {
    id: 'annotations',
    title: t('side.annotations'),
    content: () => <Annotations key={document.id} dossier={dossier.id} document={document} />,
  }
  return (
    <Tabs
      label={t('document.side')}
      name="side"
      parts={[
        {
          id: 'findings',
          title: t('side.findings'),
          content: () => <Findings dossier={dossier} document={document} />,
        },
        {
          id: 'checklist',
          title: t('side.checklist'),
          content: () => <Checklist dossier={dossier} />,
        },
        {
          id: 'compare',
          title: t('side.compare'),
          content: () => <Compare dossier={dossier} document={document} />,
        },
        ...(mayAnnotate ? [annotations] : []),
      ]}
    />
  )
}

/** `.` opens the annotations and goes to the text of a new one. */
function useAnnotateKey(isOn: boolean): void {
  const [, setSearch] = useSearchParams()
  const open = () => {
    setSearch(
      (before) => {
        before.set('side', 'annotations')
        return before
      },
      { replace: true, state: annotating },
    )
  }
  useViewerKeys({ '.': open }, isOn)
}

function Findings({ dossier, document }: SidePanelProps) {
  const { t } = useTranslation('dossier')
  const judged = useJudged(dossier, document)
  const against = judged?.filter(isAgainst) ?? []
  if (against.length === 0)
    return <p className="soft">{t(judged?.length ? 'side.sound' : 'side.unjudged')}</p>
  return (
    <>
      <p role="status">{t('findings.count', { count: against.length })}</p>
      <ul className="plain-list">
        {against.map((each) => (
          <FindingNote key={each.key} dossier={dossier} judged={each} named={false} />
        ))}
      </ul>
    </>
  )
}

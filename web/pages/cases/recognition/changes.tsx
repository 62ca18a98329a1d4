/** Changes that the CA has filed, and the dossiers of a renewal or of a change of what is recognised. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { useTerms } from '../../../acts/use-terms.ts'
import { usePaths } from '../../../app/paths.ts'
import { casePath } from '../../../case/paths.ts'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Day, Instant } from '../../../ui/moment.tsx'
import { Note } from '../../../ui/note.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { RecognitionView } from './view.ts'

type Change = components['schemas']['ChangeFiling']

const tones: Record<Change['state'], Tone> = {
  filed: 'info',
  examined: 'info',
  accepted: 'good',
  refused: 'bad',
}

export const Changes = ({ view }: { readonly view: RecognitionView }) => (
  <div className="stack">
    <UnderWay view={view} />
    <Filed changes={view.changes} />
  </div>
)

function UnderWay({ view: { renewal, changing } }: { readonly view: RecognitionView }) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  const to = usePaths()
  return (
    <>
      {renewal && (
        <Note tone="info" title={t('changes.renewal')}>
          <p>{t(renewal.holds ? 'changes.renewalHolds' : 'changes.renewalOpen')}</p>
          <Link href={to(casePath('dossiers', renewal.dossier))}>{t('changes.dossier')}</Link>
        </Note>
      )}
      {changing && (
        <Note tone="info" title={term('scopeChange', changing.kind)}>
          <Link href={to(casePath('dossiers', changing.dossier))}>{t('changes.dossier')}</Link>
        </Note>
      )}
    </>
  )
}

function Filed({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  const columns: Column<Change>[] = [
    {
      key: 'kind',
      title: t('changes.kind'),
      isRowHeader: true,
      cell: ({ kind }) => term('change', kind),
    },
    {
      key: 'state',
      title: t('changes.state'),
      cell: ({ state }) => <Badge tone={tones[state]}>{term('changeState', state)}</Badge>,
    },
    {
      key: 'happened',
      title: t('changes.happened'),
      cell: ({ content }) => <Day day={content.happenedOn} />,
    },
    {
      key: 'filed',
      title: t('changes.filed'),
      cell: ({ at, late }) => (
        <>
          <Instant at={at} />
          {late && ` · ${t('late')}`}
        </>
      ),
    },
    {
      key: 'summary',
      title: t('changes.summary'),
      cell: ({ content, decided }) => (
        <>
          <p>{content.summary}</p>
          {decided?.reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </>
      ),
    },
  ]
  return (
    <Table
      caption={t('changes.title')}
      columns={columns}
      rows={changes}
      rowKey={({ id }) => id}
      empty={t('changes.none')}
    />
  )
}

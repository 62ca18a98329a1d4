/** How the newest report differs from the one before: findings new, gone or changed. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { DossierView } from '../dossier-view.ts'

type Change = components['schemas']['ReportChange']

const tones: Record<Change['change'], Tone> = { new: 'warn', gone: 'good', changed: 'info' }

/** A dossier is examined once, and once more for every supplement that its report covers. */
export function ReportChanges({ dossier: { id, report } }: { readonly dossier: DossierView }) {
  const number = 1 + (report?.supplements ?? 0)
  return number > 1 && <Changes id={id} number={number} />
}

function Changes({ id, number }: { readonly id: string; readonly number: number }) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const inWords = useBilingual()
  const asked = { params: { path: { id, number } } }
  const list = api.useInfiniteQuery('get', '/dossiers/{id}/reports/{number}/changes', asked, {
    ...paging,
    throwOnError: false,
  })
  const columns: Column<Change>[] = [
    {
      key: 'change',
      title: t('changes.change'),
      cell: ({ change }) => <Badge tone={tones[change]}>{term('reportChange', change)}</Badge>,
    },
    {
      key: 'about',
      title: t('changes.about'),
      isRowHeader: true,
      cell: ({ about }) => inWords(about),
    },
    {
      key: 'check',
      title: t('changes.check'),
      cell: (change) => <What change={change} />,
    },
  ]
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('changes.title', { number, before: number - 1 })}</h2>
      <Paged list={list}>
        {(rows) => (
          <Table
            caption={t('changes.caption')}
            columns={columns}
            rows={rows}
            rowKey={(change) =>
              JSON.stringify([change.of, change.change, change.about, idOf(change)])
            }
            empty={t('changes.none')}
          />
        )}
      </Paged>
    </section>
  )
}

function idOf({ before, after }: Change): string {
  const one = after ?? before
  return one && 'check' in one ? one.check : ''
}

function What({ change }: { readonly change: Change }) {
  const { term } = useTerms()
  const verdicts = [change.before, change.after].flatMap((each) =>
    each
      ? [term(each.verdict in { valid: 0, invalid: 0 } ? 'path' : 'checkResult', each.verdict)]
      : [],
  )
  return (
    <>
      <code>{idOf(change)}</code> {term('reportChangeOf', change.of)} {verdicts.join(' → ')}
    </>
  )
}

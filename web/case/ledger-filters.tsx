/** By whom and which act: both in the address; and the whole ledger as a file, for who checks the chain elsewhere. */
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fetchClient } from '../client/api.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Filters, useFilters } from '../ui/filters.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { useActName } from './act-name.ts'
import type { Entry } from './ledger-entries.ts'
import type { CaseKind } from './paths.ts'
import { saveBlob } from './save-file.ts'

interface LedgerFiltersProps {
  readonly acts: readonly string[]
  readonly kind: CaseKind
  readonly id: string
}

const any = 'any'

export function LedgerFilters({ acts, kind, id }: LedgerFiltersProps) {
  const { t } = useTranslation('case')
  const { read, set } = useFilters()
  const nameOf = useActName()
  const act = read('act')
  const options = [
    { id: any, label: t('ledger.anyAct') },
    { id: 'refused', label: t('ledger.onlyRefused') },
    ...acts.map((each) => ({ id: each, label: nameOf(each) })),
  ]
  return (
    <Filters label={t('ledger.filters')}>
      <Choice
        label={t('ledger.whichAct')}
        options={options}
        value={act === '' ? any : act}
        onChange={(chosen) => set('act', chosen === any ? '' : chosen)}
      />
      <SearchBox
        label={t('ledger.who')}
        value={read('who')}
        onSearch={(text) => set('who', text)}
      />
      <Export kind={kind} id={id} />
    </Filters>
  )
}

const pageSize = 200

interface EntryPage {
  readonly items: Entry[]
  readonly next?: string
}

/** Every entry, as the interface tells it to the reader. */
async function readAll({ kind, id }: Pick<LedgerFiltersProps, 'kind' | 'id'>): Promise<Entry[]> {
  const entries: Entry[] = []
  for (let after: string | undefined = '0'; after !== undefined;) {
    const { data }: { readonly data?: EntryPage } = await fetchClient.GET(
      `/${kind}/{id}/ledger` as '/recognitions/{id}/ledger',
      {
        params: { path: { id }, query: { limit: pageSize, after: Number(after) } },
      },
    )
    entries.push(...(data?.items ?? []))
    after = data?.next
  }
  return entries
}

function Export(of: Pick<LedgerFiltersProps, 'kind' | 'id'>) {
  const { t } = useTranslation('case')
  const file = useMutation({
    mutationFn: async () => {
      const text = JSON.stringify(await readAll(of), undefined, 2)
      saveBlob(new Blob([text], { type: 'application/json' }), `ledger-${of.id}.json`)
    },
    throwOnError: false,
  })
  return (
    <>
      <Button isDisabled={file.isPending} onPress={() => file.mutate()}>
        {t('ledger.export')}
      </Button>
      <ProblemNote error={file.error} />
    </>
  )
}

/** The duties after recognition, of all recognitions of the applicant, by their last days. */
import { useQueries } from '@tanstack/react-query'
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../../app/paths.ts'
import { casePath } from '../../../case/paths.ts'
import { saveBlob } from '../../../case/save-file.ts'
import { TimeLeft } from '../../../case/time-left.tsx'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { type Multilingual, useBilingual } from '../../../ui/bilingual.ts'
import { Button } from '../../../ui/button.tsx'
import { Day } from '../../../ui/moment.tsx'
import { Page } from '../../../ui/page.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { calendarFile } from './calendar-file.ts'

type Duty = components['schemas']['Duty']

interface OwnDuty {
  readonly recognition: string
  readonly name: Multilingual
  readonly duty: Duty
}

export const DutiesPage = () => (
  <ForRoles roles={['applicant']}>
    <Duties />
  </ForRoles>
)

function Duties() {
  const { t } = useTranslation(['applicant', 'common', 'terms', 'case'])
  const list = api.useInfiniteQuery('get', '/recognitions', {}, paging)
  return (
    <Page title={t('duties.title')}>
      <p>{t('duties.text')}</p>
      <Paged list={list}>{(rows) => <OwnDuties ids={rows.map(({ id }) => id)} />}</Paged>
    </Page>
  )
}

const byDay = (one: OwnDuty, other: OwnDuty) => one.duty.due.localeCompare(other.duty.due)

function OwnDuties({ ids }: { readonly ids: readonly string[] }) {
  const read = useQueries({
    queries: ids.map((id) =>
      api.queryOptions('get', '/recognitions/{id}', { params: { path: { id } } }),
    ),
  })
  const duties = read.flatMap(({ data }) =>
    data ? data.duties.map((duty) => ({ recognition: data.id, name: data.name, duty })) : [],
  )
  return <DutyTable duties={duties.sort(byDay)} />
}

const tones: Record<Duty['state'], Tone> = {
  open: 'info',
  reported: 'neutral',
  done: 'good',
  missed: 'bad',
}

function DutyTable({ duties }: { readonly duties: readonly OwnDuty[] }) {
  const { t } = useTranslation(['applicant', 'terms'])
  const to = usePaths()
  const inWords = useBilingual()
  const columns: Column<OwnDuty>[] = [
    {
      key: 'duty',
      title: t('duties.duty'),
      isRowHeader: true,
      cell: ({ duty }) => t(`terms:clock.${duty.kind}`),
    },
    {
      key: 'due',
      title: t('duties.due'),
      cell: ({ duty: { due, state } }) => (
        <>
          <Day day={due} /> {state === 'open' && <TimeLeft day={due} />}
        </>
      ),
    },
    {
      key: 'state',
      title: t('duties.state'),
      cell: ({ duty: { state } }) => (
        <Badge tone={tones[state]}>{t(`duties.states.${state}`)}</Badge>
      ),
    },
    {
      key: 'recognition',
      title: t('duties.recognition'),
      cell: ({ recognition, name }) => (
        <Link href={to(casePath('recognitions', recognition))}>{inWords(name)}</Link>
      ),
    },
  ]
  return (
    <>
      <SaveCalendar duties={duties} />
      <Table
        caption={t('duties.caption')}
        columns={columns}
        rows={duties}
        rowKey={({ recognition, duty }) => `${recognition} ${duty.id}`}
        empty={t('duties.none')}
      />
    </>
  )
}

function SaveCalendar({ duties }: { readonly duties: readonly OwnDuty[] }) {
  const { t } = useTranslation(['applicant', 'terms'])
  const inWords = useBilingual()
  const open = duties.filter(({ duty }) => duty.state === 'open')
  if (open.length === 0) return null
  const save = () => {
    const events = open.map(({ recognition, name, duty }) => ({
      id: `${recognition}-${duty.id}`,
      day: duty.due,
      title: `${t(`terms:clock.${duty.kind}`)} · ${inWords(name)}`,
    }))
    const text = calendarFile(events, new Date())
    saveBlob(new Blob([text], { type: 'text/calendar' }), `${t('duties.fileName')}.ics`)
  }
  return <Button onPress={save}>{t('duties.save')}</Button>
}

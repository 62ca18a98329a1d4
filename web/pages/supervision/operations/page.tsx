/** The operation of the service: alarms, parts, what is overdue, deliveries, numbers, partners' lists. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ForRoles } from '../../../session/for-roles.tsx'
import type { Role } from '../../../session/person.ts'
import { useSession } from '../../../session/session.tsx'
import { Page } from '../../../ui/page.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { Alarms } from '../alarms.tsx'
import {
  alarmReaders,
  deliveryReaders,
  isOf,
  numberReaders,
  operators,
  partnerListReaders,
} from '../readers.ts'
import { Deliveries } from './deliveries.tsx'
import { Numbers } from './numbers.tsx'
import { Overdue } from './overdue.tsx'
import { PartnerLists } from './partner-lists.tsx'
import { Parts } from './parts.tsx'

type OperationsPart = readonly [id: string, content: () => ReactNode, readers: readonly Role[]]

const queueReaders: readonly Role[] = ['supervisor', 'publisher', 'auditor']

const parts: readonly OperationsPart[] = [
  ['readiness', () => <Parts />, operators],
  ['alarms', () => <Alarms />, alarmReaders],
  ['overdue', () => <Overdue />, queueReaders],
  ['deliveries', () => <Deliveries />, deliveryReaders],
  ['partnerLists', () => <PartnerLists />, partnerListReaders],
  ['numbers', () => <Numbers />, numberReaders],
]

export const OperationsPage = () => (
  <ForRoles roles={operators}>
    <Operations />
  </ForRoles>
)

function Operations() {
  const { t } = useTranslation('supervision')
  const { person } = useSession()
  return (
    <Page title={t('operations.title')}>
      <Tabs
        label={t('operations.title')}
        parts={parts
          .filter(([, , readers]) => isOf(person, readers))
          .map(([id, content]) => ({ id, title: t(`operations.${id}`), content }))}
      />
    </Page>
  )
}

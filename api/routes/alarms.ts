/** What the publisher has to see to before relying parties cannot rely on what is published. */
import { Alarm } from '../../domain/alarm.ts'
import { itemsPage, listQuery, pageOf } from '../paging.ts'
import { route } from '../route.ts'

export const listAlarms = route(
  {
    method: 'get',
    path: '/supervision/alarms',
    tag: 'Supervision',
    summary:
      'What ends, has ended or does not hold of list, keys and partners’ lists; errors first.',
    description:
      'Found in the records when it is asked for; the worker logs the same daily. An alarm is gone when its cause is.',
    access: ['supervisor', 'publisher', 'administrator', 'auditor', 'head'],
    query: listQuery({}),
    status: 200,
    response: pageOf(Alarm),
    problems: ['TemporarilyUnavailable'],
  },
  async ({ query }, { alarms }) => itemsPage(await alarms(), query),
)

/** What administrators and the public do with calendars, over HTTP. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { CalendarImpact } from '../../domain/calendar-impact.ts'
import type { CalendarVersion } from '../../domain/calendar-version.ts'
import type { Clock } from '../../domain/clock.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import type { TestService } from '../support/service.ts'

export const today = dateInShanghai(new Date().toISOString())
export const thisYear = Number(today.slice(0, 4))
export const made = (year: number, from: string, to: string) => ({
  year,
  source: 'Fictional, of this test',
  daysOff: [[from, to]],
  makeUpDays: [] as string[],
})

export async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`expected ${what} within 30 seconds`)
    await sleep(50)
  }
}

export type CalendarDesk = ReturnType<typeof calendarDesk>

export function calendarDesk({ cast, address }: TestService) {
  const { administrator, secondAdministrator: second, intake } = cast
  return {
    propose: (arrangement: object, caller = administrator, key?: string) =>
      caller.call<CalendarVersion>('/calendars', { body: arrangement, key }),
    confirm: (proposal: string | undefined, caller = second) =>
      caller.call<CalendarVersion>(`/calendars/${proposal}/confirmation`, { method: 'POST' }),
    refuse: (proposal: string | undefined, caller = second) =>
      caller.call<CalendarVersion>(`/calendars/${proposal}/refusal`, {
        body: { reason: 'A slip.' },
      }),
    impact: (proposal: string | undefined, query = '') =>
      administrator.call<{ items: CalendarImpact[]; next?: string }>(
        `/calendars/${proposal}/impact${query}`,
      ),
    /** Without a token. */
    nobody: <T>(path: string) =>
      fetch(address + path).then(async (response) => (await response.json()) as T),
    c1: async (dossier: string): Promise<Clock | undefined> =>
      (await intake.read(dossier)).clocks.find(({ key }) => key === 'C1'),
  }
}

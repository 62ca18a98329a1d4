/** Statutory periods on the calendar that this deployment has loaded; the answer stands in history. */
import { type Calendar, deadline, type Deadline } from '../procedure/working-days.ts'

export const createDeadlines = (calendar: Calendar) => ({
  async deadline(period: { startedAt: string; workingDays: number }): Promise<Deadline> {
    return deadline(period.startedAt, period.workingDays, calendar)
  },
})

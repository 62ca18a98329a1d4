/** The supervision board with its charts, calendars of working days, and the operation of the service. */
import type { RouteObject } from 'react-router'

export const supervisionRoutes: RouteObject[] = [
  {
    path: 'supervision',
    lazy: async () => ({ Component: (await import('./board/page.tsx')).BoardPage }),
  },
  {
    path: 'supervision/observe',
    lazy: async () => ({ Component: (await import('./observe.tsx')).Observe }),
  },
  {
    path: 'calendars',
    lazy: async () => ({ Component: (await import('./calendars/page.tsx')).CalendarsPage }),
  },
  {
    path: 'calendars/propose',
    lazy: async () => ({ Component: (await import('./calendars/propose.tsx')).Propose }),
  },
  {
    path: 'calendars/:year',
    lazy: async () => ({ Component: (await import('./calendars/year-page.tsx')).YearPage }),
  },
  {
    path: 'working-days',
    lazy: async () => ({ Component: (await import('./calendars/working-days.tsx')).WorkingDays }),
  },
  {
    path: 'operations',
    lazy: async () => ({ Component: (await import('./operations/page.tsx')).OperationsPage }),
  },
  {
    path: 'operations/partner-lists/:id',
    lazy: async () => ({
      Component: (await import('./operations/partner-list.tsx')).PartnerListPage,
    }),
  },
]

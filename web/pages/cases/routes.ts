/** Cases after a grant: their lists, one page for each, and the forms that open them. */
import type { RouteObject } from 'react-router'

export const caseRoutes: RouteObject[] = [
  { path: 'cases', lazy: async () => ({ Component: (await import('./lists.tsx')).Lists }) },
  {
    path: 'cases/penalties/new',
    lazy: async () => ({ Component: (await import('./penalty/open-penalty.tsx')).OpenPenalty }),
  },
  {
    path: 'cases/recognitions/:id/exit',
    lazy: async () => ({ Component: (await import('./exit/report-exit.tsx')).ReportExit }),
  },
  {
    path: 'cases/recognitions/:id',
    lazy: async () => ({ Component: (await import('./recognition/page.tsx')).RecognitionPage }),
  },
  {
    path: 'cases/complaints/:id',
    lazy: async () => ({ Component: (await import('./complaint/page.tsx')).ComplaintPage }),
  },
  {
    path: 'cases/penalties/:id',
    lazy: async () => ({ Component: (await import('./penalty/page.tsx')).PenaltyPage }),
  },
  {
    path: 'cases/exits/:id',
    lazy: async () => ({ Component: (await import('./exit/page.tsx')).ExitPage }),
  },
]

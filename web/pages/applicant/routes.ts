/** What applicants see and do: their cases, the guided filing, and the duties that follow a recognition. */
import type { RouteObject } from 'react-router'

export const applicantRoutes: RouteObject[] = [
  {
    path: 'my-cases',
    lazy: async () => ({ Component: (await import('./cases/my-cases.tsx')).MyCasesPage }),
  },
  {
    path: 'my-cases/new',
    lazy: async () => ({ Component: (await import('./cases/new-case.tsx')).NewCasePage }),
  },
  {
    path: 'my-cases/duties',
    lazy: async () => ({ Component: (await import('./duties/duties.tsx')).DutiesPage }),
  },
  {
    path: 'my-cases/:id',
    lazy: async () => ({ Component: (await import('./case/case-page.tsx')).CasePage }),
  },
  {
    path: 'my-cases/:id/filing',
    lazy: async () => ({ Component: (await import('./filing/filing-page.tsx')).FilingPage }),
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./filing/overview.tsx')).Overview }),
      },
      {
        path: 'documents',
        lazy: async () => ({ Component: (await import('./filing/documents.tsx')).Documents }),
      },
      {
        path: 'send',
        lazy: async () => ({ Component: (await import('./filing/send.tsx')).Send }),
      },
      {
        path: ':section',
        lazy: async () => ({ Component: (await import('./filing/section.tsx')).SectionStep }),
      },
    ],
  },
]

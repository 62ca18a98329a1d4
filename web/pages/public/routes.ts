/** What the public sees: register, verification, guide, complaints, consultations, figures. */
import type { RouteObject } from 'react-router'
import { askAhead } from './register/asked.ts'

export const publicRoutes: RouteObject[] = [
  {
    path: 'register',
    loader: askAhead,
    lazy: { Component: async () => (await import('./register/search.tsx')).RegisterSearch },
  },
  {
    path: 'register/:id',
    lazy: async () => ({ Component: (await import('./register/entry.tsx')).RegisterEntry }),
  },
  {
    path: 'verify',
    lazy: async () => ({ Component: (await import('./verify/verify.tsx')).Verify }),
  },
  { path: 'guide', lazy: async () => ({ Component: (await import('./guide/guide.tsx')).Guide }) },
  {
    path: 'complaints',
    lazy: async () => ({ Component: (await import('./complaints/complain.tsx')).Complain }),
  },
  {
    path: 'complaints/follow',
    lazy: async () => ({ Component: (await import('./complaints/follow.tsx')).Follow }),
  },
  {
    path: 'consultations',
    lazy: async () => ({
      Component: (await import('./consultations/list.tsx')).Consultations,
    }),
  },
  {
    path: 'consultations/:id',
    lazy: async () => ({
      Component: (await import('./consultations/consultation.tsx')).Consultation,
    }),
  },
  {
    path: 'compliance',
    lazy: async () => ({ Component: (await import('./compliance/compliance.tsx')).Compliance }),
  },
]

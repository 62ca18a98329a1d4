/** The work queue, and the decisions that wait. */
import type { RouteObject } from 'react-router'

export const workRoutes: RouteObject[] = [
  { path: 'work', lazy: async () => ({ Component: (await import('./work.tsx')).Work }) },
  {
    path: 'decisions',
    lazy: async () => ({ Component: (await import('./decisions/decisions.tsx')).Decisions }),
  },
  {
    path: 'decisions/:task',
    lazy: async () => ({ Component: (await import('./decisions/desk.tsx')).DecisionDesk }),
  },
]

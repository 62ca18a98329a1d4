/** Pages of this area. */
import type { RouteObject } from 'react-router'

export const workRoutes: RouteObject[] = [
  { path: 'work', lazy: async () => ({ Component: (await import('./work.tsx')).Work }) },
]

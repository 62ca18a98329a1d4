/** Dossiers: the list, one of them, and one of its documents. */
import type { RouteObject } from 'react-router'

export const dossierRoutes: RouteObject[] = [
  {
    path: 'dossiers',
    lazy: async () => ({ Component: (await import('./list.tsx')).DossierListPage }),
  },
  {
    path: 'dossiers/:id',
    lazy: async () => ({ Component: (await import('./dossier.tsx')).DossierPage }),
  },
  {
    path: 'dossiers/:id/documents/:document',
    lazy: async () => ({ Component: (await import('./document-page.tsx')).DocumentPage }),
  },
  {
    path: 'dossiers/:id/notices/:notice',
    lazy: async () => ({ Component: (await import('./notice-page.tsx')).NoticePage }),
  },
]

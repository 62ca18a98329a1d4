/** The whole console: its data, its language for components, its pages. */
import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense } from 'react'
import { RouterProvider } from 'react-router'
import { queries } from '../client/queries.ts'
import { Announcer } from '../ui/announcer.tsx'
import { Loading } from '../ui/loading.tsx'
import { router } from './routes.tsx'
import { reportUnexpected } from './unexpected.ts'

export const Console = () => (
  <QueryClientProvider client={queries}>
    <Announcer>
      <Suspense fallback={<Loading />}>
        <RouterProvider router={router} onError={reportUnexpected} />
      </Suspense>
    </Announcer>
  </QueryClientProvider>
)

/** Every address of the console: first the language, then the area that lists its own pages. */
import { createBrowserRouter, redirect, type RouteObject } from 'react-router'
import { applicantRoutes } from '../pages/applicant/routes.ts'
import { caseRoutes } from '../pages/cases/routes.ts'
import { dossierRoutes } from '../pages/dossier/routes.ts'
import { homeRoutes } from '../pages/home/routes.ts'
import { publicRoutes } from '../pages/public/routes.ts'
import { supervisionRoutes } from '../pages/supervision/routes.ts'
import { workRoutes } from '../pages/work/routes.ts'
import { Loading } from '../ui/loading.tsx'
import { Failure } from './failure.tsx'
import { isLanguagePath, preferredLanguage, startLanguages } from './language.ts'
import { Layout } from './layout.tsx'
import { NotFound } from './not-found.tsx'
import { SignedIn } from './signed-in.tsx'

const toPreferred = () => redirect(`/${preferredLanguage(navigator.languages)}`)

/** An address without a known language leads to the start page. */
async function enter({ params }: { params: { language?: string } }) {
  if (!isLanguagePath(params.language)) return toPreferred()
  await startLanguages(params.language)
  return null
}

const areas: RouteObject[] = [
  ...homeRoutes,
  ...publicRoutes,
  ...applicantRoutes,
  ...workRoutes,
  ...dossierRoutes,
  ...caseRoutes,
  ...supervisionRoutes,
]

export const router = createBrowserRouter([
  { path: '/', loader: toPreferred, HydrateFallback: Loading },
  { path: '/signed-in', Component: SignedIn },
  {
    path: '/:language',
    loader: enter,
    shouldRevalidate: ({ currentParams, nextParams }) =>
      currentParams.language !== nextParams.language,
    Component: Layout,
    ErrorBoundary: Failure,
    HydrateFallback: Loading,
    children: [
      { ErrorBoundary: Failure, children: [...areas, { path: '*', Component: NotFound }] },
    ],
  },
])

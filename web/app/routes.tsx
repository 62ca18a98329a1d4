/** Every address of the console: first the language, then the area that lists its own pages. */
import {
  createBrowserRouter,
  redirect,
  type RouteObject,
  type ShouldRevalidateFunction,
} from 'react-router'
import { applicantRoutes } from '../pages/applicant/routes.ts'
import { caseRoutes } from '../pages/cases/routes.ts'
import { dossierRoutes } from '../pages/dossier/routes.ts'
import { homeRoutes } from '../pages/home/routes.ts'
import { publicRoutes } from '../pages/public/routes.ts'
import { supervisionRoutes } from '../pages/supervision/routes.ts'
import { workRoutes } from '../pages/work/routes.ts'
import { Loading } from '../ui/loading.tsx'
import { Failure } from './failure.tsx'
import { isLanguagePath, preferredLanguage, readWords, startLanguages } from './language.ts'
import { Layout } from './layout.tsx'
import { NotFound } from './not-found.tsx'
import { SignedIn } from './signed-in.tsx'

const toPreferred = () => redirect(`/${preferredLanguage(navigator.languages)}`)

const inAnotherLanguage: ShouldRevalidateFunction = ({ currentParams, nextParams }) =>
  currentParams.language !== nextParams.language

/** An address without a known language leads to the start page. */
async function enter({ params }: { params: { language?: string } }) {
  if (!isLanguagePath(params.language)) return toPreferred()
  await startLanguages(params.language)
  return null
}

/** The words of an area are read beside the code of its page, so that the page is drawn in one go. */
const area = (words: readonly string[], children: RouteObject[]): RouteObject => ({
  loader: async ({ params: { language } }) => {
    if (isLanguagePath(language)) await readWords(language, words)
    return null
  },
  shouldRevalidate: inAnotherLanguage,
  children,
})

const areas: RouteObject[] = [
  area(['home'], homeRoutes),
  area(['public'], publicRoutes),
  area(['applicant', 'case', 'terms'], applicantRoutes),
  area(['work', 'case', 'terms'], workRoutes),
  area(['dossier', 'case', 'terms'], dossierRoutes),
  area(['cases', 'case', 'terms'], caseRoutes),
  area(['supervision', 'terms'], supervisionRoutes),
]

export const router = createBrowserRouter([
  { path: '/', loader: toPreferred, HydrateFallback: Loading },
  { path: '/signed-in', Component: SignedIn },
  {
    path: '/:language',
    loader: enter,
    shouldRevalidate: inAnotherLanguage,
    Component: Layout,
    ErrorBoundary: Failure,
    HydrateFallback: Loading,
    children: [
      { ErrorBoundary: Failure, children: [...areas, { path: '*', Component: NotFound }] },
    ],
  },
])

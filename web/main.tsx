/** Where the console starts in the browser. */
// First, since it says that parts stand above the base, whatever comes later.
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { Console } from './app/console.tsx'
import { reportUnexpected } from './app/unexpected.ts'

const root = document.getElementById('console')
if (root) createRoot(root, { onCaughtError: reportUnexpected }).render(<Console />)

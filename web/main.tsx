/** Where the console starts in the browser. */
// First: it says which layer of styles yields to which.
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { Console } from './app/console.tsx'

const root = document.getElementById('console')
if (root) createRoot(root).render(<Console />)

/** Where the console starts in the browser. */
import { createRoot } from 'react-dom/client'
import { Console } from './app/console.tsx'
import './ui/base.css'

const root = document.getElementById('console')
if (root) createRoot(root).render(<Console />)

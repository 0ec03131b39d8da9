import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './app/base.css'
import { App } from './app/App.js'
import { readCoordinates } from './coordinates/coordinates-view.js'
import { preferredLanguage, startLanguage } from './language/start-language.js'

startLanguage(readCoordinates(window.location.search).language ?? preferredLanguage(navigator.languages))

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

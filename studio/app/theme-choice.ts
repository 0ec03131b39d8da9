import type { ThemeName } from './theme.js'

const key = 'repertoire.theme'

/** The theme chosen before in this browser, or the one the system prefers. */
export function keptTheme(): ThemeName {
  const kept = stored()
  if (kept === 'light' || kept === 'dark') return kept
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export function keepTheme(name: ThemeName): void {
  try {
    localStorage.setItem(key, name)
  } catch {
    // A browser without storage asks the system again next time.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

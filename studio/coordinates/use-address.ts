import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { changedSearch, linkTo, type SearchChanges } from './coordinates-view.js'

/** The address of the page as the store of everything that a link must carry. */
export interface Address {
  readonly path: string
  readonly search: string
  readonly parameters: URLSearchParams
  /** Changes the query of the present screen. `replace` for keystrokes, so that Back does not walk through them. */
  readonly change: (changes: SearchChanges, how?: 'push' | 'replace') => void
  /** Goes to another screen with the same coordinates. */
  readonly go: (path: string, own?: SearchChanges) => void
  readonly link: (path: string, own?: SearchChanges) => string
}

export function useAddress(): Address {
  const [path, navigate] = useLocation()
  const search = useSearch()
  const parameters = useMemo(() => new URLSearchParams(search), [search])
  const change = useCallback(
    (changes: SearchChanges, how: 'push' | 'replace' = 'replace') => {
      const { pathname, search: present } = window.location
      const next = changedSearch(present, changes)
      if (next !== present) navigate(`${pathname}${next}`, { replace: how === 'replace' })
    },
    [navigate],
  )
  const go = useCallback((to: string, own: SearchChanges = {}) => navigate(linkTo(to, window.location.search, own)), [navigate])
  const link = useCallback((to: string, own: SearchChanges = {}) => linkTo(to, search, own), [search])
  return { path, search, parameters, change, go, link }
}

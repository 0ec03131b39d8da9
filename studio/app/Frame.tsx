import { AppstoreOutlined, ExperimentOutlined } from '@ant-design/icons'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Instant } from '../../engine/values/instant.js'
import { opensPalette } from '../coordinates/shortcuts.js'
import { useAddress } from '../coordinates/use-address.js'
import { useWords } from '../language/use-words.js'
import './frame.css'
import { Palette } from './Palette.js'
import { StatusLine } from './StatusLine.js'
import { TopBar } from './TopBar.js'
import type { ThemeName } from './theme.js'

interface Props {
  readonly at: Instant
  readonly themeName: ThemeName
  readonly onTheme: (name: ThemeName) => void
  readonly children: ReactNode
}

/** Coordinates above, screens at the left, work in the centre, what was asked below. */
export function Frame({ at, themeName, onTheme, children }: Props) {
  const { t } = useWords()
  const [paletteOpen, setPaletteOpen] = useState(false)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!opensPalette(event)) return
      event.preventDefault()
      setPaletteOpen(true)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <div className="frame">
      <a className="skip-link" href="#work">
        {t('frame.skip')}
      </a>
      <TopBar at={at} themeName={themeName} onTheme={onTheme} onSearch={() => setPaletteOpen(true)} />
      <Navigation />
      <main id="work" className="work" tabIndex={-1}>
        {children}
      </main>
      <StatusLine at={at} />
      {paletteOpen ? <Palette onClose={() => setPaletteOpen(false)} /> : null}
    </div>
  )
}

/** The screens. Going back to one finds it as it was left. */
function Navigation() {
  const { t } = useWords()
  const { path, search, link } = useAddress()
  const left = useRef(new Map<string, string>())
  const screen = path.startsWith('/simulate') ? '/simulate' : path === '/catalog' ? '/catalog' : null
  if (screen !== null) left.current.set(screen, search)
  const to = (target: string) => link(target, ownParameters(left.current.get(target) ?? ''))
  return (
    <nav className="navigation" aria-label={t('frame.screens')}>
      <Link href={to('/catalog')} aria-current={path.startsWith('/simulate') ? undefined : 'page'} className="nav-item">
        <AppstoreOutlined aria-hidden />
        {t('nav.catalog')}
      </Link>
      <Link href={to('/simulate')} aria-current={path.startsWith('/simulate') ? 'page' : undefined} className="nav-item">
        <ExperimentOutlined aria-hidden />
        {t('nav.simulate')}
      </Link>
    </nav>
  )
}

function ownParameters(search: string): Record<string, string> {
  const own = new URLSearchParams(search)
  for (const coordinate of ['at', 'lang', 'changeSet']) own.delete(coordinate)
  return Object.fromEntries(own)
}

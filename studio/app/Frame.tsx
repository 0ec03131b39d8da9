import { AppstoreOutlined, ExperimentOutlined, PartitionOutlined } from '@ant-design/icons'
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

const screens = [
  { path: '/catalog', name: 'nav.catalog', Icon: AppstoreOutlined },
  { path: '/rules', name: 'nav.rules', Icon: PartitionOutlined },
  { path: '/simulate', name: 'nav.simulate', Icon: ExperimentOutlined },
] as const

/** The screens. Going back to one finds it as it was left. */
function Navigation() {
  const { t } = useWords()
  const { path, search, link } = useAddress()
  const left = useRef(new Map<string, string>())
  const here = screens.find((screen) => path === screen.path)
  if (here !== undefined) left.current.set(here.path, search)
  const present = here?.path ?? '/catalog'
  return (
    <nav className="navigation" aria-label={t('frame.screens')}>
      {screens.map(({ path: target, name, Icon }) => (
        <Link
          key={target}
          href={link(target, ownParameters(left.current.get(target) ?? ''))}
          aria-current={target === present ? 'page' : undefined}
          className="nav-item"
        >
          <Icon aria-hidden />
          {t(name)}
        </Link>
      ))}
    </nav>
  )
}

function ownParameters(search: string): Record<string, string> {
  const own = new URLSearchParams(search)
  for (const coordinate of ['at', 'lang', 'changeSet']) own.delete(coordinate)
  return Object.fromEntries(own)
}

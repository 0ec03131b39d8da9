import { MoonOutlined, SearchOutlined, SunOutlined, TeamOutlined } from '@ant-design/icons'
import { Tooltip } from 'antd'
import { Link } from 'wouter'
import type { Instant } from '../../engine/values/instant.js'
import { type Language, languages } from '../../engine/values/localized-text.js'
import { readSimulatorInput } from '../coordinates/simulator-input.js'
import { useAddress } from '../coordinates/use-address.js'
import { useWords } from '../language/use-words.js'
import { useCatalogSource } from '../source/use-catalog.js'
import { audience } from './audience-view.js'
import { InstantField } from './InstantField.js'
import type { ThemeName } from './theme.js'

interface Props {
  readonly at: Instant
  readonly themeName: ThemeName
  readonly onTheme: (name: ThemeName) => void
  readonly onSearch: () => void
}

const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'EN' }

export function TopBar({ at, themeName, onTheme, onSearch }: Props) {
  const { t, language } = useWords()
  const { link, change } = useAddress()
  const source = useCatalogSource()
  const zone = source.kind === 'ready' ? source.catalog.zone : 'UTC'
  const next = themeName === 'dark' ? 'light' : 'dark'
  return (
    <header className="top-bar">
      <Link href={link('/catalog')} className="product">
        <Mark />
        Repertoire
      </Link>
      <InstantField zone={zone} at={at} onChange={(moment) => change({ at: moment }, 'push')} />
      <Audience />
      <span className="top-space" />
      <button type="button" className="search-button" onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
        <SearchOutlined aria-hidden />
        <span>{t('palette.open')}</span>
        <kbd>{/Mac/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <fieldset className="languages">
        <legend className="hidden-visually">{t('frame.language')}</legend>
        {languages.map((one) => (
          <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => change({ lang: one })}>
            {languageNames[one]}
          </button>
        ))}
      </fieldset>
      <Tooltip title={t(`frame.theme.${next}`)}>
        <button type="button" className="icon-button" aria-label={t(`frame.theme.${next}`)} onClick={() => onTheme(next)}>
          {themeName === 'dark' ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
        </button>
      </Tooltip>
    </header>
  )
}

/** Who the answers are for: the channel, segments and place of the simulated customer. */
function Audience() {
  const { t, say } = useWords()
  const { parameters } = useAddress()
  const source = useCatalogSource()
  if (source.kind !== 'ready') return null
  const names = audience(readSimulatorInput(parameters).facts, source.catalog.documents).map(say)
  return (
    <span className="audience">
      <TeamOutlined aria-hidden />
      <span className="hidden-visually">{t('frame.audience')}</span>
      {names.length === 0 ? t('frame.anyone') : names.join(' · ')}
    </span>
  )
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
      <rect width="32" height="32" rx="7" className="mark-ground" />
      <path
        className="mark-letter"
        fillRule="evenodd"
        d="M9 8h9a5 5 0 0 1 1.4 9.8L24 24h-4.4l-4.2-5.8H12.6V24H9z M12.6 11.2v3.9h5.1a1.95 1.95 0 0 0 0-3.9z"
      />
    </svg>
  )
}

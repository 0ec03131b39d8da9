import { SearchOutlined } from '@ant-design/icons'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { isComposing } from '../coordinates/shortcuts.js'
import { useAddress } from '../coordinates/use-address.js'
import { useWords } from '../language/use-words.js'
import { words as english } from '../language/words.en.js'
import { words as chinese } from '../language/words.zh-CN.js'
import { useCatalogSource } from '../source/use-catalog.js'
import { nextActive, type PaletteItem, paletteItems, type ScreenNames } from './palette-view.js'

const screens: ScreenNames = {
  catalog: { en: english.nav.catalog, 'zh-CN': chinese.nav.catalog },
  rules: { en: english.nav.rules, 'zh-CN': chinese.nav.rules },
  simulate: { en: english.nav.simulate, 'zh-CN': chinese.nav.simulate },
}

/** Goes anywhere by typing: screens, offerings and every other document, by name in both languages, id or pinyin initials. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const { go } = useAddress()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const source = useCatalogSource()
  const documents = source.kind === 'ready' ? source.catalog.documents : null
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const items = useMemo(() => paletteItems(documents, screens, typed), [documents, typed])
  useEffect(() => dialog.current?.showModal(), [])
  const open = (item: PaletteItem | undefined) => {
    if (item === undefined) return
    go(item.path)
    onClose()
  }
  // The browser tells of the closing only later, when the palette may have been asked for again.
  const giveWay = (event: React.SyntheticEvent) => {
    event.preventDefault()
    dialog.current?.close()
    onClose()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter') open(items[active])
    else if (event.key.startsWith('Arrow')) event.preventDefault()
    setActive(nextActive(active, items.length, event.key))
  }
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t('palette.title')}
      onCancel={giveWay}
      onClose={onClose}
      onMouseDown={closeOutside(dialog, onClose)}
    >
      <div className="palette-input">
        <SearchOutlined aria-hidden />
        <input
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={items.length === 0 ? undefined : `${id}-${active}`}
          aria-label={t('palette.placeholder')}
          placeholder={t('palette.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div role="listbox" id={`${id}-list`} className="palette-list" aria-label={t('palette.results')}>
        {items.map((item, index) => (
          <PaletteRow key={item.key} id={`${id}-${index}`} item={item} active={index === active} onOpen={() => open(item)} />
        ))}
      </div>
      <p role="status" className={items.length === 0 ? 'palette-none' : 'hidden-visually'}>
        {items.length === 0 ? t('palette.none') : t('palette.count', { count: items.length })}
      </p>
    </dialog>
  )
}

function PaletteRow({ id, item, active, onOpen }: { id: string; item: PaletteItem; active: boolean; onOpen: () => void }) {
  const { t, say } = useWords()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go through the input, which holds the focus
    <div id={id} role="option" tabIndex={-1} aria-selected={active} className="palette-row" onClick={onOpen}>
      <span className="palette-name">{item.kind === 'screen' ? t(`nav.${item.screen}`) : say(item.name)}</span>
      <span className="mono faint">{item.kind === 'screen' ? '' : item.id}</span>
      <span className="faint palette-kind">{item.kind === 'screen' ? t('palette.screen') : t(`kind.${item.of}`)}</span>
    </div>
  )
}

function closeOutside(dialog: React.RefObject<HTMLDialogElement | null>, onClose: () => void) {
  return (event: React.MouseEvent) => {
    if (event.target === dialog.current) onClose()
  }
}

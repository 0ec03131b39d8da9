import type { CatalogDraft } from '../../engine/model/draft.js'
import type { DocumentKind } from '../../engine/values/ids.js'
import type { LocalizedText } from '../../engine/values/localized-text.js'
import { documentPath } from '../parts/diagnostic-view.js'
import { fit } from '../parts/search.js'

/** Something the palette can go to. */
export type PaletteItem =
  | { readonly kind: 'screen'; readonly key: string; readonly screen: keyof ScreenNames; readonly path: string }
  | {
      readonly kind: 'document'
      readonly key: string
      readonly of: DocumentKind
      readonly id: string
      readonly name: LocalizedText
      readonly path: string
    }

export type ScreenNames = Readonly<Record<'catalog' | 'rules' | 'simulate', LocalizedText>>

/** The best fits for what was typed: screens first, then offerings, then other documents, each by fit and id. */
export function paletteItems(documents: CatalogDraft | null, screens: ScreenNames, typed: string, limit = 12): readonly PaletteItem[] {
  const screenItems = (['catalog', 'rules', 'simulate'] as const)
    .filter((screen) => fit({ id: screen, name: screens[screen] }, typed) > 0)
    .map((screen): PaletteItem => ({ kind: 'screen', key: `screen/${screen}`, screen, path: `/${screen}` }))
  const found = (documents?.documents ?? [])
    .filter(({ kind }) => typed.trim() !== '' || kind === 'productOffering')
    .map((document) => ({ document, fit: fit(document, typed) + (document.kind === 'productOffering' ? 10 : 0) }))
    .filter(({ document, fit: points }) => points > (document.kind === 'productOffering' ? 10 : 0))
    .sort((one, other) => other.fit - one.fit)
    .slice(0, limit)
    .map(({ document: { kind, id, name } }): PaletteItem => {
      return { kind: 'document', key: `${kind}/${id}`, of: kind, id, name, path: documentPath(kind, id) }
    })
  return [...screenItems, ...found].slice(0, limit)
}

/** The item that the arrow keys reach; the list is a ring. */
export function nextActive(active: number, count: number, key: string): number {
  if (count === 0) return 0
  if (key === 'ArrowDown') return (active + 1) % count
  if (key === 'ArrowUp') return (active - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : active
}

import { useMemo } from 'react'
import type { HeldInput } from '../../coordinates/held-input.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { heldWords } from './held-view.js'

/** What a customer has: the offering with what was chosen of it, and the items that were bought or priced at another moment. */
export function HeldSummary({ held }: { held: HeldInput }) {
  const { t, say, phrase, language } = useWords()
  const { documents, zone } = useCatalog()
  const { chosen, at, pins } = useMemo(() => heldWords(documents, zone, held, language), [documents, zone, held, language])
  const sold = documents.find('productOffering', held.offering)
  return (
    <div className="held-summary">
      <p>
        <strong>{sold === undefined ? held.offering : say(sold.name)}</strong>
      </p>
      {chosen.length === 0 ? null : (
        <ul className="held-chosen">
          {chosen.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {at === null ? null : <p className="muted">{t('holding.pricesOf', { at })}</p>}
      {pins.map(({ items, says }) => (
        <div key={items[0]!.path} className="held-pin">
          {items.map(({ path, name }) => (
            <p key={path}>
              {name} <span className="mono faint">{path}</span>
            </p>
          ))}
          <ul className="held-chosen muted">
            {says.map((one) => (
              <li key={phrase(one)}>{phrase(one)}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

import { Button } from 'antd'
import { localDateIn, parseLocalDate } from '../../../engine/values/local-date.js'
import { readCoordinates } from '../../coordinates/coordinates-view.js'
import { heldChanges } from '../../coordinates/held-input.js'
import type { SimulatorInput } from '../../coordinates/simulator-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { TypedInput } from '../../parts/TypedInput.js'
import { useCatalog } from '../../source/use-catalog.js'
import { HeldSummary } from './HeldSummary.js'

/** What the customer has already: the selection as it stands is taken for it, and whatever is chosen afterwards is an order on it. */
export function HeldForm({ input }: { input: SimulatorInput }) {
  const { t } = useWords()
  const { zone } = useCatalog()
  const { parameters, search, change } = useAddress()
  const { at } = readCoordinates(search)
  const { offering, choices, terms, held, startDate } = input
  if (offering === null) return null
  if (held === null) {
    const bought = { since: startDate ?? localDateIn(zone, at!), offering, choices, terms, at: null, facts: null, pins: [] }
    return (
      <fieldset className="fact-section">
        <legend>{t('holding.title')}</legend>
        <p className="muted">{t('holding.nothing')}</p>
        <Button size="small" onClick={() => change({ ...heldChanges(parameters, bought), start: null }, 'push')}>
          {t('holding.take')}
        </Button>
      </fieldset>
    )
  }
  return (
    <fieldset className="fact-section">
      <legend>{t('holding.title')}</legend>
      <HeldSummary held={held} />
      <div className="fact">
        <label className="fact-name" htmlFor="held-since">
          {t(held.at === null ? 'holding.since' : 'holding.service')}
        </label>
        <TypedInput
          id="held-since"
          value={held.since}
          fault={(typed) => (parseLocalDate(typed) === null ? t('fact.fault.date') : null)}
          onCommit={(typed) => change({ held: typed })}
        />
      </div>
      <p className="muted">{t(held.at === null ? 'holding.hint' : 'holding.hintAfter')}</p>
      <button type="button" className="link-button" onClick={() => change(heldChanges(parameters, null), 'push')}>
        {t('holding.drop')}
      </button>
    </fieldset>
  )
}

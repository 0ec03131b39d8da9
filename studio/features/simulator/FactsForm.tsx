import { Select } from 'antd'
import { useMemo } from 'react'
import { localDateIn, parseLocalDate } from '../../../engine/values/local-date.js'
import { readCoordinates } from '../../coordinates/coordinates-view.js'
import { factChange, type SimulatorInput } from '../../coordinates/simulator-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { FactInput } from '../../parts/FactInput.js'
import { factSections } from '../../parts/fact-fields.js'
import { MissingFacts } from '../../parts/MissingFacts.js'
import { soleCurrency } from '../../parts/sole-currency.js'
import { TypedInput } from '../../parts/TypedInput.js'
import { useCatalog } from '../../source/use-catalog.js'
import { HeldForm } from './HeldForm.js'

interface Props {
  readonly input: SimulatorInput
  readonly missing: ReadonlySet<string>
}

/** The customer: one input per fact of the dictionary, each with "unknown" as a state of its own. */
export function FactsForm({ input, missing }: Props) {
  const { t } = useWords()
  const { documents } = useCatalog()
  const { change } = useAddress()
  const sections = useMemo(() => factSections(documents, input.facts, missing), [documents, input.facts, missing])
  return (
    <section className="panel facts" aria-label={t('simulate.customer')}>
      <h2 className="panel-title">{t('simulate.customer')}</h2>
      <MissingFacts facts={[...missing]} />
      {sections.map(({ subject, fields }) => (
        <fieldset key={subject} className="fact-section">
          <legend>{t(`subject.${subject}`)}</legend>
          {fields.map((field) => (
            <FactInput key={field.id} field={field} onChange={(value) => change(factChange(field.id, value))} />
          ))}
        </fieldset>
      ))}
      <HeldForm input={input} />
      <Terms input={input} />
    </section>
  )
}

/** What the price also depends on: the currency, and the day on which service begins. */
function Terms({ input }: { input: SimulatorInput }) {
  const { t } = useWords()
  const { currencies, zone } = useCatalog()
  const { change, search } = useAddress()
  const { at } = readCoordinates(search)
  return (
    <fieldset className="fact-section">
      <legend>{t('simulate.terms')}</legend>
      <div className="fact">
        <label className="fact-name" htmlFor="terms-start">
          {t(input.held === null ? 'simulate.startDate' : 'holding.changeDate')}
        </label>
        <TypedInput
          id="terms-start"
          value={input.startDate ?? ''}
          placeholder={localDateIn(zone, at!)}
          fault={(typed) => (typed === '' || parseLocalDate(typed) !== null ? null : t('fact.fault.date'))}
          onCommit={(typed) => change({ start: typed === '' ? null : typed })}
        />
      </div>
      <div className="fact">
        <label className="fact-name" htmlFor="terms-bill">
          {t('simulate.billDay')}
        </label>
        <TypedInput
          id="terms-bill"
          value={input.billDay === null ? '' : String(input.billDay)}
          fault={(typed) => (typed === '' || /^([1-9]|[12]\d|3[01])$/.test(typed) ? null : t('simulate.billDayFault'))}
          onCommit={(typed) => change({ bill: typed === '' ? null : typed })}
        />
      </div>
      {soleCurrency(currencies) !== null ? null : (
        <div className={`fact${input.currency === null ? ' fact-needed' : ''}`}>
          <span className="fact-name">
            {t('simulate.currency')}
            {input.currency === null ? <span className="fact-mark">{t('fact.needed')}</span> : null}
          </span>
          <Select
            className="fact-select"
            aria-label={t('simulate.currency')}
            placeholder={t('simulate.chooseCurrency')}
            value={input.currency}
            options={currencies.map((code) => ({ value: code, label: code }))}
            onChange={(currency) => change({ currency })}
          />
        </div>
      )}
    </fieldset>
  )
}

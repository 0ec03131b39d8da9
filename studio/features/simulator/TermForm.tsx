import { Select } from 'antd'
import type { ConfiguredItem } from '../../../engine/model/configured-item.js'
import type { ChosenTerm } from '../../../engine/model/request.js'
import { termChange } from '../../coordinates/simulator-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'

/** The terms that are taken, of offerings that have several. Nothing is taken until somebody chooses. */
export function TermForm({ items, terms }: { items: readonly ConfiguredItem[]; terms: readonly ChosenTerm[] }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const { change } = useAddress()
  const open = items.flatMap(({ path, offering }) => {
    const sold = documents.find('productOffering', offering)
    return sold?.terms === undefined || sold.terms.length < 2 ? [] : [{ path, name: sold.name, terms: sold.terms }]
  })
  if (open.length === 0) return null
  return (
    <fieldset className="choice-group">
      <legend>{t('term.title')}</legend>
      <div className="usage-fields">
        {open.map((item) => (
          <div key={item.path} className="usage-field">
            <label htmlFor={`term-${item.path}`}>{t('term.choose', { name: say(item.name) })}</label>
            <Select<string>
              id={`term-${item.path}`}
              allowClear
              placeholder={t('term.none')}
              value={terms.find(({ path }) => path === item.path)?.term ?? null}
              options={item.terms.map(({ id, name }) => ({ value: id, label: say(name) }))}
              onChange={(term) => change(termChange(item.path, term ?? null))}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

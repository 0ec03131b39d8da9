import type { Charge, ProductOfferingPrice } from '../../../../engine/model/price.js'
import { type Phrase, phrase } from '../../../language/phrase.js'
import { useWords } from '../../../language/use-words.js'
import { ConditionEditor } from '../../../parts/condition-builder/ConditionEditor.js'
import { FormText } from '../../../parts/form/FormText.js'
import { momentOf, momentText } from '../../../parts/moment-text.js'
import { Section } from '../../../parts/Section.js'
import { useCatalog } from '../../../source/use-catalog.js'
import { AllowanceFields } from './AllowanceFields.js'
import { AlterationFields } from './AlterationFields.js'
import { OneTimeFields, RecurringFields } from './ChargeFields.js'
import { HolderFields } from './HolderFields.js'
import { JsonOnly } from './JsonOnly.js'
import { withName, withWindow } from './price-edit.js'
import { RoleFields } from './RoleFields.js'
import { TaxFields } from './TaxFields.js'
import { CommitmentFields, PenaltyFields } from './TermChargeFields.js'
import { withWhen } from './terms-edit.js'
import { UsageFields } from './UsageFields.js'

interface Props {
  readonly price: ProductOfferingPrice
  readonly onChange: (price: ProductOfferingPrice) => void
}

/** The amounts and plain terms of a price, to change. What has no field here is changed as JSON, and stays as it is. */
export function PriceForm({ price, onChange }: Props) {
  const { t } = useWords()
  const { zone } = useCatalog()
  const window = (end: 'from' | 'to') => (
    <FormText
      label={t(`priceTable.column.${end}`)}
      value={momentText(zone, price.validFor?.[end])}
      placeholder={t(end === 'from' ? 'catalog.always' : 'catalog.noEnd')}
      fault={(text) => (text === '' || momentOf(text, zone) !== null ? null : phrase('priceTable.fault.moment'))}
      onChange={(text) => onChange(withWindow(price, end, text === '' ? null : momentOf(text, zone)))}
    />
  )
  return (
    <div className="price-form">
      <div className="form-fields">
        <ChargeForm id={price.id} charge={price.charge} onChange={(charge) => onChange({ ...price, charge })} />
      </div>
      <div className="form-fields">
        <FormText
          label={t('newRule.chinese')}
          value={price.name['zh-CN']}
          fault={nameFault}
          onChange={(name) => onChange(withName(price, 'zh-CN', name))}
        />
        <FormText
          label={t('newRule.english')}
          value={price.name.en}
          fault={nameFault}
          onChange={(name) => onChange(withName(price, 'en', name))}
        />
        {window('from')}
        {window('to')}
        <RoleFields price={price} onChange={onChange} />
        <TaxFields price={price} onChange={onChange} />
        <HolderFields price={price} onChange={onChange} />
      </div>
      <Section title={t('offer.appliesWhen')}>
        <ConditionEditor
          condition={price.when ?? null}
          mayUseSelection
          takeAway={t('priceForm.always')}
          onChange={(when) => onChange(withWhen(price, when))}
        />
      </Section>
      <JsonOnly price={price} />
    </div>
  )
}

function nameFault(text: string): Phrase | null {
  return text === '' ? phrase('newRule.fault.name') : null
}

/** The fields of a charge, by its kind. */
function ChargeForm({ id, charge, onChange }: { id: string; charge: Charge; onChange: (charge: Charge) => void }) {
  switch (charge.kind) {
    case 'oneTime':
      return <OneTimeFields charge={charge} onChange={onChange} />
    case 'recurring':
      return <RecurringFields charge={charge} onChange={onChange} />
    case 'usage':
      return <UsageFields charge={charge} onChange={onChange} />
    case 'alteration':
      return <AlterationFields id={id} alteration={charge} onChange={onChange} />
    case 'commitment':
      return <CommitmentFields charge={charge} onChange={onChange} />
    case 'penalty':
      return <PenaltyFields charge={charge} onChange={onChange} />
    case 'allowance':
      return <AllowanceFields charge={charge} onChange={onChange} />
  }
}

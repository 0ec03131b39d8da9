import { useWords } from '../../../language/use-words.js'
import { FormSelect } from '../../../parts/form/FormSelect.js'
import { decimalFault, FormText } from '../../../parts/form/FormText.js'
import {
  canBe,
  mayOverflow,
  withKind,
  withLeast,
  withOverflow,
  withRepeat,
  withTierBy,
  withUpperBound,
  withWithoutUse,
} from './tier-terms.js'
import type { TieredModel } from './typed-tiers.js'

interface Props {
  readonly model: TieredModel
  readonly onChange: (model: TieredModel) => void
}

/** What a tier list declares besides its tiers: all on which real systems differ, and nothing of it has a default. */
export function TierTerms({ model, onChange }: Props) {
  const { t } = useWords()
  const { tierBy } = model
  const byOther = tierBy.kind === 'metric' ? [{ value: tierBy.kind, label: t('charge.tierBy.metric', { metric: tierBy.metric }) }] : []
  return (
    <div className="form-fields">
      <FormSelect
        label={t('tierEditor.kind')}
        value={model.kind}
        options={(['graduated', 'volume', 'stairstep'] as const).map((value) => ({
          value,
          label: t(`tierEditor.kinds.${value}`),
          disabled: !canBe(model, value),
        }))}
        onChange={(kind) => onChange(withKind(model, kind))}
      />
      <FormSelect
        label={t('charge.use.tierBy')}
        value={tierBy.kind}
        options={[
          ...(['ownQuantity', 'periodTotal', 'event'] as const).map((value) => ({ value, label: t(`charge.tierBy.${value}`) })),
          ...byOther,
        ]}
        onChange={(kind) => kind !== 'metric' && onChange(withTierBy(model, kind))}
      />
      <FormSelect
        label={t('tierEditor.upperBound')}
        value={model.upperBound}
        options={(['inclusive', 'exclusive'] as const).map((value) => ({ value, label: t(`tierEditor.bound.${value}`) }))}
        onChange={(bound) => onChange(withUpperBound(model, bound))}
      />
      <FormSelect
        label={t('charge.use.withoutUse')}
        value={model.withoutUse}
        options={(['firstTier', 'nothing'] as const).map((value) => ({ value, label: t(`charge.withoutUse.${value}`) }))}
        onChange={(withoutUse) => onChange(withWithoutUse(model, withoutUse))}
      />
      {mayOverflow(model) ? (
        <FormSelect
          label={t('charge.use.onOverflow')}
          value={model.onOverflow ?? null}
          options={(['lastTier', 'refuse', 'drop'] as const).map((value) => ({ value, label: t(`charge.onOverflow.${value}`) }))}
          onChange={(onOverflow) => onChange(withOverflow(model, onOverflow))}
        />
      ) : null}
      {model.kind === 'graduated' ? (
        <FormText
          label={t('charge.use.repeatEvery')}
          value={model.repeatEvery ?? ''}
          numeric
          fault={decimalFault(true)}
          onChange={(every) => onChange(withRepeat(model, every))}
        />
      ) : (
        <LeastFields model={model} onChange={onChange} />
      )}
    </div>
  )
}

/** The least quantity, and beside it what becomes of less: no price, until somebody says otherwise, rather than a wrong one. */
function LeastFields({ model, onChange }: Props & { model: Exclude<TieredModel, { readonly kind: 'graduated' }> }) {
  const { t } = useWords()
  const { least } = model
  return (
    <>
      <FormText
        label={t('charge.use.least')}
        value={least?.quantity ?? ''}
        numeric
        fault={decimalFault(true)}
        onChange={(quantity) => onChange(withLeast(model, quantity === '' ? null : { quantity, below: least?.below ?? 'refuse' }))}
      />
      {least === undefined ? null : (
        <FormSelect
          label={t('tierEditor.below')}
          value={least.below}
          options={(['firstTier', 'refuse'] as const).map((value) => ({ value, label: t(`tierEditor.belowLeast.${value}`) }))}
          onChange={(below) => onChange(withLeast(model, { ...least, below }))}
        />
      )}
    </>
  )
}

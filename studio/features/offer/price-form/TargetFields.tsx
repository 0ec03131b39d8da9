import { Select } from 'antd'
import { useState } from 'react'
import type { AlterationTarget, AlteredCharge } from '../../../../engine/model/alteration.js'
import { useWords } from '../../../language/use-words.js'
import { FormField } from '../../../parts/form/FormField.js'
import { FormSelect } from '../../../parts/form/FormSelect.js'
import { useCatalog } from '../../../source/use-catalog.js'
import { memberPaths, type TargetDraft, type TargetScope, targetDraftOf, targetOf } from './target-edit.js'
import { isCharge } from './terms-edit.js'

interface Props {
  /** The price whose alteration it is. */
  readonly alteration: string
  readonly target: AlterationTarget
  readonly onChange: (target: AlterationTarget) => void
}

const scopes = ['price', 'item', 'bundle', 'member', 'order', 'products'] as const satisfies readonly TargetScope[]
const charges = ['oneTime', 'recurring', 'usage'] as const satisfies readonly AlteredCharge[]

/** Which lines an alteration changes. Until all of another target is chosen, the one before stays. */
export function TargetFields({ alteration, target, onChange }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState<TargetDraft | null>(null)
  const draft = open ?? targetDraftOf(target)
  const take = (next: TargetDraft) => {
    const whole = targetOf(next)
    setOpen(whole === null ? next : null)
    if (whole !== null) onChange(whole)
  }
  return (
    <>
      <FormSelect<TargetScope>
        label={t('field.target')}
        value={draft.scope}
        options={scopes.map((value) => ({ value, label: t(`charge.target.${value}`) }))}
        onChange={(scope) => take({ ...draft, scope })}
      />
      <TargetPlace alteration={alteration} draft={draft} take={take} />
      {draft.scope === 'price' ? null : (
        <FormSelect<AlteredCharge>
          label={t('priceForm.alteredCharge')}
          value={draft.charge}
          options={charges.map((value) => ({ value, label: t(`charge.${value}`) }))}
          onChange={(charge) => take({ ...draft, charge })}
        />
      )}
    </>
  )
}

/** The price, the member or the products that it is aimed at. */
function TargetPlace({ alteration, draft, take }: { alteration: string; draft: TargetDraft; take: (next: TargetDraft) => void }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  switch (draft.scope) {
    case 'price':
      return (
        <FormSelect<string>
          label={t('priceForm.alteredPrice')}
          value={draft.price}
          options={documents
            .all('productOfferingPrice')
            .filter(isCharge)
            .map(({ id, name }) => ({ value: id, label: say(name) }))}
          onChange={(price) => take({ ...draft, price })}
        />
      )
    case 'member':
      return (
        <FormSelect<string>
          label={t('priceForm.alteredMember')}
          value={draft.path}
          options={memberPaths(documents, alteration).map(({ path, name }) => ({ value: path, label: `${say(name)} ${path}` }))}
          onChange={(path) => take({ ...draft, path })}
        />
      )
    case 'products':
      return (
        <FormField label={t('priceForm.alteredProducts')}>
          {(id) => (
            <Select<string[]>
              id={id}
              size="small"
              mode="multiple"
              value={[...draft.offerings]}
              placeholder={t('priceForm.choose')}
              options={documents.all('productOffering').map((one) => ({ value: one.id, label: say(one.name) }))}
              onChange={(offerings) => take({ ...draft, offerings })}
            />
          )}
        </FormField>
      )
    case 'item':
    case 'bundle':
    case 'order':
      return null
  }
}

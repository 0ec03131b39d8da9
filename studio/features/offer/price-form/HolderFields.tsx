import { useState } from 'react'
import type { HolderChange } from '../../../../engine/model/holder-change.js'
import type { ProductOfferingPrice } from '../../../../engine/model/price.js'
import { parseLocalDate } from '../../../../engine/values/local-date.js'
import { phrase } from '../../../language/phrase.js'
import { useWords } from '../../../language/use-words.js'
import { FormSelect } from '../../../parts/form/FormSelect.js'
import { decimalFault, FormText } from '../../../parts/form/FormText.js'
import { type HolderDraft, holderDraftOf, withHolders } from './holder-edit.js'

interface Props {
  readonly price: ProductOfferingPrice
  readonly onChange: (price: ProductOfferingPrice) => void
}

const kinds = ['keep', 'fromDate', 'nextPeriod', 'atRenewal', 'atCommitmentEnd'] as const satisfies readonly HolderChange['kind'][]

/** What this version means for those who hold an earlier one. */
export function HolderFields({ price, onChange }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState<HolderDraft | null>(null)
  if (price.charge.kind === 'alteration' && price.holders === undefined) return null
  const draft = open ?? holderDraftOf(price)
  const take = (next: HolderDraft) => {
    const changed = withHolders(price, next)
    setOpen(changed === null ? next : null)
    if (changed !== null) onChange(changed)
  }
  return (
    <>
      <FormSelect<HolderChange['kind'] | 'none'>
        label={t('holderChange.title')}
        value={draft.kind ?? 'none'}
        options={[
          { value: 'none', label: t('priceForm.nothingSaid') },
          ...kinds.map((value) => ({ value, label: t(`holderChange.kind.${value}`) })),
        ]}
        onChange={(kind) => take({ ...draft, kind: kind === 'none' ? null : kind })}
      />
      {draft.kind !== 'fromDate' ? null : (
        <FormText
          label={t('holderChange.date')}
          value={draft.date}
          fault={(text) => (parseLocalDate(text) === null ? phrase('fact.fault.date') : null)}
          onChange={(date) => take({ ...draft, date })}
        />
      )}
      {draft.kind === null || draft.kind === 'keep' ? null : (
        <>
          <FormText
            label={t('holderChange.noticeDays')}
            value={draft.noticeDays}
            numeric
            fault={(text) => (/^(|0|[1-9]\d{0,3})$/.test(text) ? null : phrase('fact.fault.integer'))}
            onChange={(noticeDays) => take({ ...draft, noticeDays })}
          />
          <FormText
            label={t('holderChange.maximumIncrease')}
            value={draft.maximumIncrease}
            suffix="%"
            numeric
            fault={decimalFault(true)}
            onChange={(maximumIncrease) => take({ ...draft, maximumIncrease })}
          />
        </>
      )}
    </>
  )
}

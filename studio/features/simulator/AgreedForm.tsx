import { Button, Segmented, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { ConfiguredItem } from '../../../engine/model/configured-item.js'
import type { AlterationsAllowed, AmountOverride } from '../../../engine/model/request.js'
import { agreedChange } from '../../coordinates/agreed-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { TypedInput } from '../../parts/TypedInput.js'
import { useCatalog } from '../../source/use-catalog.js'
import { type AgreedDraft, type AgreedField, agreedFields, agreedOf, draftOf, isFigure, readStages } from './agreed-view.js'

interface Props {
  readonly items: readonly Pick<ConfiguredItem, 'path' | 'offering'>[]
  readonly agreed: readonly AmountOverride[]
  readonly currency: string
}

/** Amounts that were agreed on instead of the list's, for prices that may be negotiated. */
export function AgreedForm({ items, agreed, currency }: Props) {
  const { t } = useWords()
  const { documents } = useCatalog()
  const fields = agreedFields(documents, items, agreed)
  if (fields.length === 0) return null
  return (
    <fieldset className="choice-group">
      <legend>{t('agreed.title')}</legend>
      <div className="usage-fields">
        {fields.map((field) => (
          <AgreedAmount key={`${field.path} ${field.price}`} field={field} currency={currency} />
        ))}
      </div>
    </fieldset>
  )
}

/** What is typed stays here until the figure, and what follows it, are both known: half an agreement is asked of nobody. */
function AgreedAmount({ field, currency }: { field: AgreedField; currency: string }) {
  const { t, say } = useWords()
  const { change } = useAddress()
  const asked = JSON.stringify(field.agreed)
  const [draft, setDraft] = useState(() => draftOf(field.agreed))
  useEffect(() => {
    const agreed: AmountOverride | null = JSON.parse(asked)
    // A draft that is not whole yet stands for no agreement, and must not be lost because nothing is asked.
    setDraft((present) => (agreed === null && agreedOf(field, present) === null ? present : draftOf(agreed)))
  }, [asked, field.path, field.price])
  const take = (next: AgreedDraft) => {
    setDraft(next)
    change(agreedChange(field, agreedOf(field, next)))
  }
  const clear = () => {
    setDraft(draftOf(null))
    change(agreedChange(field, null), 'push')
  }
  const id = `agreed-${field.path}-${field.price}`
  const isOpen = draft.figure !== '' && agreedOf(field, draft) === null
  return (
    <div className="agreed-field">
      <label htmlFor={id}>
        {say(field.name)} <span className="faint">{say(field.item)}</span>
        {isOpen ? <span className="fact-mark">{t('agreed.open')}</span> : null}
      </label>
      <div className="agreed-figure">
        <TypedInput
          id={id}
          numeric
          value={draft.figure}
          placeholder={t('agreed.list')}
          fault={(typed) => (typed === '' || isFigure(draft.as, typed) ? null : t(`agreed.fault.${draft.as}`))}
          onCommit={(figure) => take({ ...draft, figure })}
        />
        <Segmented<AgreedDraft['as']>
          aria-label={t('agreed.as')}
          value={draft.as}
          options={[
            { value: 'amount', label: currency },
            { value: 'percentOff', label: t('agreed.percentOff') },
          ]}
          onChange={(as) => take({ ...draft, as, figure: isFigure(as, draft.figure) ? draft.figure : '' })}
        />
        {field.agreed === null && draft.figure === '' && draft.follows === null ? null : (
          <Button size="small" type="text" onClick={clear}>
            {t('agreed.clear')}
          </Button>
        )}
      </div>
      <Follows draft={draft} id={id} take={take} />
    </div>
  )
}

/** Which alterations of the list price follow the agreed amount. Nobody chooses it for anybody. */
function Follows({ draft, id, take }: { draft: AgreedDraft; id: string; take: (next: AgreedDraft) => void }) {
  const { t } = useWords()
  return (
    <div className="agreed-follows">
      <Select<AlterationsAllowed['kind']>
        aria-label={t('agreed.follows')}
        placeholder={t('agreed.follows')}
        value={draft.follows}
        status={draft.figure !== '' && draft.follows === null ? 'warning' : ''}
        options={(['none', 'all', 'stages'] as const).map((kind) => ({ value: kind, label: t(`agreed.following.${kind}`) }))}
        onChange={(follows) => take({ ...draft, follows })}
      />
      {draft.follows !== 'stages' ? null : (
        <TypedInput
          id={`${id}-stages`}
          label={t('agreed.stages')}
          placeholder="1, 2"
          value={draft.stages}
          fault={(typed) => (readStages(typed) === null ? t('agreed.fault.stages') : null)}
          onCommit={(stages) => take({ ...draft, stages })}
        />
      )}
    </div>
  )
}

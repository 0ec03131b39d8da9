import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../../../language/use-words.js'
import { TierCell } from './TierCell.js'
import { TierActs, TierFrame } from './TierFrame.js'
import { TierTerms } from './TierTerms.js'
import { withTiers } from './tier-terms.js'
import {
  readTiers,
  type TieredModel,
  type TierField,
  type TypedTier,
  tableAt,
  tierFields,
  typedTiers,
  withoutTier,
  withText,
  withTierBelow,
} from './typed-tiers.js'

interface Props {
  readonly model: TieredModel
  /** The currency whose amounts are edited; those of others stay. */
  readonly currency: string
  readonly unit: string
  readonly onChange: (model: TieredModel) => void
}

/**
 * Tiers as a table to type in. Each letter that leaves all of them right changes the document, and the curve with it; until then
 * the document stays as it was. Arrows go up and down a column; with Ctrl, Enter adds a tier and Delete takes one away.
 */
export function TierEditor({ model, currency, unit, onChange }: Props) {
  const { t } = useWords()
  const table = useRef<HTMLTableElement>(null)
  const [typed, take] = useTypedTiers(model, currency, onChange)
  const [wanted, setWanted] = useState<{ readonly key: number; readonly field: TierField } | null>(null)
  useEffect(() => {
    if (wanted !== null) table.current?.querySelector<HTMLInputElement>(`[data-cell="${wanted.key}.${wanted.field}"]`)?.focus()
  }, [wanted])
  const fields = tierFields(model, unit, typed)
  const read = readTiers(typed, currency)
  const faults = read.kind === 'faults' ? read.faults : []
  const add = (at: number) => {
    const next = withTierBelow(typed, at)
    take(next)
    const open = next.find(({ texts }, index) => index >= at && texts.upTo === '') ?? next[at + 1]!
    setWanted({ key: open.key, field: 'upTo' })
  }
  const remove = (at: number) => {
    const next = withoutTier(typed, typed[at]!.key)
    take(next)
    setWanted({ key: next[Math.min(at, next.length - 1)]!.key, field: 'upTo' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = (event.target as HTMLElement).dataset['cell']
    if (cell === undefined) return
    const [key, field] = cell.split('.') as [string, TierField]
    const at = typed.findIndex((one) => String(one.key) === key)
    const act = cellAction(event, {
      up: () => go(at - 1, field),
      down: () => go(at + 1, field),
      add: () => add(at),
      remove: () => remove(at),
    })
    if (act === null) return
    event.preventDefault()
    act()
  }
  const go = (at: number, field: TierField) => {
    const tier = typed[at]
    if (tier !== undefined) setWanted({ key: tier.key, field })
  }
  return (
    <TierFrame
      table={table}
      onKeyDown={onKeyDown}
      heads={
        <>
          <th className="num">{t('charge.tierFrom', { unit })}</th>
          {fields.map((field) => (
            <th key={field}>
              {field === 'upTo' ? t(`charge.tierTo.${model.upperBound}`) : t(`tierEditor.field.${field}`, { unit, currency })}
            </th>
          ))}
        </>
      }
      faults={faults.length}
      terms={<TierTerms model={model} onChange={onChange} />}
    >
      {typed.map((tier, at) => (
        <tr key={tier.key}>
          <td className="num faint">{at + 1}</td>
          <td className="num">{at === 0 ? '0' : typed[at - 1]!.texts.upTo || '…'}</td>
          {fields.map((field) => (
            <TierCell
              key={field}
              name={`${tier.key}.${field}`}
              label={t('tierEditor.cell', { tier: at + 1, field: t(`tierEditor.field.${field}`, { unit, currency }) })}
              placeholder={field === 'upTo' && at === typed.length - 1 ? '∞' : ''}
              text={tier.texts[field]}
              table={tableAt(tier, field)}
              fault={faults.find((fault) => fault.key === tier.key && fault.field === field)?.fault ?? null}
              onText={(text) => take(withText(typed, tier.key, field, text))}
            />
          ))}
          <TierActs at={at} count={typed.length} onAdd={() => add(at)} onRemove={() => remove(at)} hasKeys />
        </tr>
      ))}
    </TierFrame>
  )
}

/** What is typed, also while it can't be written; it begins anew when the tiers change elsewhere. */
function useTypedTiers(model: TieredModel, currency: string, onChange: (model: TieredModel) => void) {
  const [typed, setTyped] = useState(() => typedTiers(model.tiers, currency))
  const written = useRef(model.tiers)
  useEffect(() => {
    if (model.tiers === written.current) return
    written.current = model.tiers
    setTyped(typedTiers(model.tiers, currency))
  }, [model.tiers, currency])
  const take = (next: readonly TypedTier[]) => {
    setTyped(next)
    const read = readTiers(next, currency)
    if (read.kind === 'faults') return
    written.current = read.tiers
    onChange(withTiers(model, read.tiers))
  }
  return [typed, take] as const
}

interface CellActs {
  readonly up: () => void
  readonly down: () => void
  readonly add: () => void
  readonly remove: () => void
}

function cellAction({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, acts: CellActs): (() => void) | null {
  const withCommand = ctrlKey || metaKey
  if (withCommand && key === 'Enter') return acts.add
  if (withCommand && key === 'Delete') return acts.remove
  if (withCommand || altKey || shiftKey) return null
  return key === 'ArrowUp' ? acts.up : key === 'ArrowDown' || key === 'Enter' ? acts.down : null
}

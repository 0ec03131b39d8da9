import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useWords } from '../../language/use-words.js'
import { rowReached } from '../../parts/row-reached.js'
import { Empty } from '../../parts/States.js'
import type { RuleRow } from './rules-view.js'

interface Props {
  readonly rows: readonly RuleRow[]
  readonly selected: string | null
  readonly filtered: boolean
  readonly onSelect: (row: RuleRow) => void
}

const rowHeight = 44

/** The rules, however many; only those that are seen exist. Arrow keys select. */
export function RuleRows({ rows, selected, filtered, onSelect }: Props) {
  const { t } = useWords()
  const host = useRef<HTMLDivElement>(null)
  const focusSelected = useRef(false)
  const present = rows.findIndex(({ key }) => key === selected)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => host.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialOffset: Math.max(0, present - 6) * rowHeight,
    initialRect: { width: 340, height: 640 },
  })
  const items = virtual.getVirtualItems()
  useEffect(() => {
    if (!focusSelected.current) return
    focusSelected.current = false
    host.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  })
  if (rows.length === 0) {
    return (
      <Empty title={t(filtered ? 'catalog.noneFound' : 'rules.none')}>
        <p className="muted">{t(filtered ? 'catalog.noneFoundHint' : 'rules.noneHint')}</p>
      </Empty>
    )
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const page = Math.max(1, Math.floor((host.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const reached = rowReached(present, rows.length, page, event.key)
    if (reached === null) return
    event.preventDefault()
    virtual.scrollToIndex(reached)
    focusSelected.current = true
    onSelect(rows[reached]!)
  }
  return (
    <div
      ref={host}
      className="rule-rows"
      role="listbox"
      aria-label={t('rules.list')}
      tabIndex={items.some(({ index }) => index === present) ? -1 : 0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {items.map(({ index, start }) => (
          <RuleLine
            key={rows[index]!.key}
            row={rows[index]!}
            position={index + 1}
            of={rows.length}
            start={start}
            selected={index === present}
            onSelect={() => onSelect(rows[index]!)}
          />
        ))}
      </div>
    </div>
  )
}

interface LineProps {
  readonly row: RuleRow
  readonly position: number
  readonly of: number
  readonly start: number
  readonly selected: boolean
  readonly onSelect: () => void
}

function RuleLine({ row, position, of, start, selected, onSelect }: LineProps) {
  const { t, say } = useWords()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list
    <div
      role="option"
      aria-posinset={position}
      aria-setsize={of}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      className="rule-row"
      style={{ height: rowHeight, transform: `translateY(${start}px)` }}
      onClick={onSelect}
    >
      <span className="rule-row-name">{say(row.name)}</span>
      <span className="rule-row-kind">
        {t(`ruleKind.${row.kind}`)}
        {row.within === null ? '' : ` · ${say(row.within)}`}
      </span>
    </div>
  )
}

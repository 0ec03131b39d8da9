import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { QualificationKind } from '../../../engine/model/request.js'
import { useAddress } from '../../coordinates/use-address.js'
import type { CustomerQuestion } from '../../engine-worker/protocol.js'
import { useWords } from '../../language/use-words.js'
import { Chip, type Tone } from '../../parts/Chip.js'
import { useEngineAnswer } from '../../source/use-catalog.js'
import type { OfferingRow } from './offerings-view.js'

const rowHeight = 44
const tones: Readonly<Record<QualificationKind, Tone>> = { qualified: 'good', undetermined: 'open', refused: 'bad' }

interface Props {
  readonly rows: readonly OfferingRow[]
  readonly customer: CustomerQuestion
}

/** The offerings, however many; only those that are seen exist, and only of those the engine is asked for the first reason. */
export function OfferingRows({ rows, customer }: Props) {
  const { t, say } = useWords()
  const { change } = useAddress()
  const host = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => host.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    initialRect: { width: 800, height: 640 },
  })
  const items = virtual.getVirtualItems()
  const seen = items.flatMap(({ index }) => rows[index] ?? [])
  const reasons = useFirstReasons(seen, customer)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={host} className="offering-rows" aria-label={t('simulate.allOfferings')} tabIndex={0}>
      <ul style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {items.map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          const reason = reasons.get(row.id)
          return (
            <li
              key={row.id}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              className="offering-row"
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
            >
              <span className="offering-verdict">
                <Chip tone={tones[row.verdict]}>{t(`answer.qualify.${row.verdict}`)}</Chip>
              </span>
              <button
                type="button"
                className="offering-name"
                onClick={() => change({ offering: row.id, view: null, q: null, verdict: null }, 'push')}
              >
                {say(row.name)}
              </button>
              <span className="offering-reason muted" title={reason === undefined ? undefined : say(reason)}>
                {reason === undefined ? '' : say(reason)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function useFirstReasons(rows: readonly OfferingRow[], customer: CustomerQuestion) {
  const wanted = rows.filter(({ verdict }) => verdict !== 'qualified').map(({ id }) => id)
  const { data } = useEngineAnswer(
    wanted.length === 0 ? null : ({ kind: 'firstReasons', request: { ...customer, offerings: wanted } } as const),
  )
  return useMemo(() => new Map((data ?? []).map(({ offering, text }) => [offering, text])), [data])
}

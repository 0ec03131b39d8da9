import { Drawer } from 'antd'
import { useState } from 'react'
import type { Instant } from '../../engine/values/instant.js'
import { useWords } from '../language/use-words.js'
import { Copy } from '../parts/Copy.js'
import { DiagnosticList } from '../parts/DiagnosticList.js'
import { countOf } from '../parts/diagnostic-view.js'
import { type Catalog, useCatalogSource } from '../source/use-catalog.js'
import { DraftsButton } from './DraftsButton.js'

/** The coordinates under which everything on the screen was answered, so that it can be asked again. */
export function StatusLine({ at }: { at: Instant }) {
  const { t } = useWords()
  const source = useCatalogSource()
  return (
    <footer className="status-line">
      <h2 className="hidden-visually">{t('status.title')}</h2>
      {source.kind === 'ready' ? <Coordinates catalog={source.catalog} at={at} /> : <span>{t(`status.${source.kind}`)}</span>}
    </footer>
  )
}

function Coordinates({ catalog, at }: { catalog: Catalog; at: Instant }) {
  const { t } = useWords()
  const { release, layer } = catalog.set.coordinates
  const { fingerprint } = catalog.state
  return (
    <>
      <span>
        {t('status.layer')} {layer}
      </span>
      {release === null ? <span>{t('status.noRelease')}</span> : <Hash label={t('status.release')} value={release} />}
      <Copy value={at} label={t('status.at')}>
        <span>
          {t('status.at')} <span className="mono">{at}</span>
        </span>
      </Copy>
      {fingerprint === null ? (
        <span className="mark-bad">{t('status.notCompiled')}</span>
      ) : (
        <Hash label={t('status.fingerprint')} value={fingerprint} />
      )}
      <span className="top-space" />
      <DraftsButton catalog={catalog} />
      <Problems catalog={catalog} />
    </>
  )
}

function Hash({ label, value }: { label: string; value: string }) {
  return (
    <Copy value={value} label={label}>
      <span>
        {label} <span className="mono">{value.slice(0, 12)}</span>
      </span>
    </Copy>
  )
}

function Problems({ catalog }: { catalog: Catalog }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const { diagnostics } = catalog.state
  const errors = countOf(diagnostics, 'error')
  const warnings = diagnostics.length - errors
  return (
    <>
      <button type="button" className="status-button" onClick={() => setOpen(true)} aria-haspopup="dialog">
        <span className={errors > 0 ? 'mark-bad' : ''}>{t('status.errors', { count: errors })}</span>
        <span className={warnings > 0 ? 'mark-open' : ''}>{t('status.warnings', { count: warnings })}</span>
      </button>
      <Drawer title={t('problems.title')} placement="bottom" open={open} onClose={() => setOpen(false)} styles={{ body: { padding: 0 } }}>
        {diagnostics.length === 0 ? <p className="palette-none">{t('problems.none')}</p> : <DiagnosticList diagnostics={diagnostics} />}
      </Drawer>
    </>
  )
}

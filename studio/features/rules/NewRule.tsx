import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Segmented, Select } from 'antd'
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { refText } from '../../../engine/values/ids.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { ruleFacts } from '../../parts/rule-fact.js'
import { fit } from '../../parts/search.js'
import { documentText, withDraft } from '../../source/local-drafts.js'
import { useCatalog } from '../../source/use-catalog.js'
import { emptyForm, formFault, type NewRuleForm, newRule } from './new-rule.js'

/** Begins a rule of its own as a draft of this browser. */
export function NewRule() {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {t('newRule.open')}
      </Button>
      {open ? <NewRuleDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}

const kinds = ['condition', 'decisionTable', 'ruleTemplate'] as const
const policies = ['unique', 'priority', 'collect'] as const

function NewRuleDialog({ onClose }: { onClose: () => void }) {
  const { t, phrase, language } = useWords()
  const { documents, changeDrafts } = useCatalog()
  const { change } = useAddress()
  const dialog = useRef<HTMLDialogElement>(null)
  const [form, setForm] = useState<NewRuleForm>(emptyForm)
  const [tried, setTried] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  const set = (more: Partial<NewRuleForm>) => setForm((present) => ({ ...present, ...more }))
  const facts = useMemo(
    () => ruleFacts(documents, true).map(({ id, name }) => ({ value: id, label: name[language], id, name })),
    [documents, language],
  )
  const document = newRule(documents, form)
  const fault = formFault(documents, form)
  const begin = () => {
    setTried(true)
    if (fault !== null || document === null) return
    const of = { kind: document.kind, id: document.id }
    changeDrafts((drafts) => withDraft(drafts, { of, text: documentText(document), base: '' }))
    change({ selected: refText(document), kind: null, fact: null, q: null }, 'push')
    onClose()
  }
  const isTable = form.kind === 'decisionTable'
  return (
    <dialog ref={dialog} className="new-rule" aria-label={t('newRule.open')} onClose={onClose}>
      <h2>{t('newRule.open')}</h2>
      <Segmented
        aria-label={t('facet.ruleKind')}
        value={form.kind}
        onChange={(kind) => set({ kind, facts: form.facts.slice(0, kind === 'decisionTable' ? undefined : 1) })}
        options={kinds.map((kind) => ({ value: kind, label: t(`ruleKind.${kind}`) }))}
      />
      <Row label={t('newRule.chinese')}>
        {(id) => <Input id={id} value={form.chinese} onChange={(event) => set({ chinese: event.target.value })} />}
      </Row>
      <Row label={t('newRule.english')}>
        {(id) => <Input id={id} value={form.english} onChange={(event) => set({ english: event.target.value })} />}
      </Row>
      <Row label={t('field.id')}>
        {(id) => <Input id={id} value={form.id} onChange={(event) => set({ id: event.target.value.trim() })} />}
      </Row>
      <Row label={t(isTable ? 'newRule.columns' : 'newRule.about')}>
        {(id) => (
          <Select
            id={id}
            {...(isTable ? { mode: 'multiple' as const } : {})}
            value={isTable ? form.facts : (form.facts[0] ?? null)}
            showSearch={{ filterOption: (typed, option) => option !== undefined && fit(option, typed) > 0 }}
            options={facts}
            getPopupContainer={() => dialog.current ?? window.document.body}
            onChange={(picked: string | readonly string[] | null) =>
              set({ facts: picked === null ? [] : ([picked].flat() as readonly string[]) })
            }
          />
        )}
      </Row>
      {isTable ? (
        <>
          <Row label={t('newRule.outcomes')}>
            {(id) => (
              <Input
                id={id}
                placeholder={t('newRule.outcomesHint')}
                value={form.outcomes}
                onChange={(event) => set({ outcomes: event.target.value })}
              />
            )}
          </Row>
          <Row label={t('newRule.policy')}>
            {(id) => (
              <Select
                id={id}
                value={form.hitPolicy}
                options={policies.map((value) => ({ value, label: t(`hitPolicy.${value}`) }))}
                getPopupContainer={() => dialog.current ?? window.document.body}
                onChange={(hitPolicy) => set({ hitPolicy })}
              />
            )}
          </Row>
        </>
      ) : null}
      <p role="alert" className="new-rule-fault">
        {!tried || (fault === null && document !== null) ? '' : phrase(fault ?? { key: 'newRule.fault.value' })}
      </p>
      <div className="new-rule-actions">
        <Button onClick={onClose}>{t('newRule.cancel')}</Button>
        <Button type="primary" onClick={begin}>
          {t('newRule.begin')}
        </Button>
      </div>
    </dialog>
  )
}

function Row({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="new-rule-row">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

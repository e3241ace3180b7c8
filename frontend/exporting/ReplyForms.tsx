/** Recording that a party was asked, and what it answered. */
import { useState } from 'preact/hooks';
import type { ProblemShape } from '../../backend/api/wire.ts';
import type { ClaimId } from '../../backend/model/ids.ts';
import { inquiryMeans } from '../../backend/model/inquiries.ts';
import { refusalOf } from '../api.ts';
import { useApp } from '../state/app.ts';
import { problemText } from '../ui/problemText.ts';
import type { PartProps } from './parts.ts';
import { Field } from './WordsPart.tsx';

type Means = (typeof inquiryMeans)[number];

interface InquiryFormProps {
  readonly words: PartProps['words'];
  readonly party: string;
  readonly claims: readonly ClaimId[];
  readonly onDone: () => void;
}

export function InquiryForm({ words, party, claims, onDone }: InquiryFormProps) {
  const { api, words: page } = useApp();
  const { means: meansNames } = page.value.briefing.replies;
  const [askedOn, setAskedOn] = useState(today());
  const [means, setMeans] = useState<Means>('email');
  const [addressee, setAddressee] = useState('');
  const [deadline, setDeadline] = useState('');
  const [by, setBy] = useState('');
  const { run, said } = useSending(onDone);
  const send = (): Promise<unknown> =>
    api('recordInquiry', {
      ...{ party, claims: [...claims], askedOn, means, addressee, by },
      ...(deadline === '' ? {} : { deadline }),
    });
  return (
    <div class="export-subform">
      <div class="export-pair">
        <Field label={words.askedOnDay}>
          {(id) => <DayInput id={id} value={askedOn} onChange={setAskedOn} />}
        </Field>
        <Field label={words.deadline}>
          {(id) => <DayInput id={id} value={deadline} onChange={setDeadline} />}
        </Field>
        <Field label={words.means}>
          {(id) => (
            <select
              id={id}
              value={means}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setMeans(inquiryMeans.find((one) => one === value) ?? 'email');
              }}
            >
              {inquiryMeans.map((one) => (
                <option key={one} value={one}>
                  {meansNames[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.askedBy}>
          {(id) => <input id={id} value={by} onInput={(event) => setBy(event.currentTarget.value)} />}
        </Field>
      </div>
      <Field label={words.addressee} hint={words.addresseeHint}>
        {(id) => (
          <input id={id} value={addressee} onInput={(event) => setAddressee(event.currentTarget.value)} />
        )}
      </Field>
      <SaveButton
        words={words}
        disabled={by.trim() === '' || askedOn === ''}
        said={said}
        onSave={() => run(send)}
      />
    </div>
  );
}

interface AnswerFormProps {
  readonly words: PartProps['words'];
  readonly id: string;
  readonly onDone: () => void;
}

export function AnswerForm({ words, id: inquiry, onDone }: AnswerFormProps) {
  const { api } = useApp();
  const [answer, setAnswer] = useState('');
  const [answeredOn, setAnsweredOn] = useState(today());
  const { run, said } = useSending(onDone);
  return (
    <div class="export-subform">
      <Field label={words.answer} hint={words.answerHint}>
        {(id) => (
          <textarea
            id={id}
            rows={3}
            value={answer}
            onInput={(event) => setAnswer(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={words.answeredOn}>
        {(id) => <DayInput id={id} value={answeredOn} onChange={setAnsweredOn} />}
      </Field>
      <SaveButton
        words={words}
        disabled={answer.trim() === '' || answeredOn === ''}
        said={said}
        onSave={() => run(() => api('recordAnswer', { id: inquiry, answer, answeredOn }))}
      />
    </div>
  );
}

interface DayInputProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function DayInput({ id, value, onChange }: DayInputProps) {
  return <input id={id} type="date" value={value} onInput={(event) => onChange(event.currentTarget.value)} />;
}

interface SaveButtonProps {
  readonly words: PartProps['words'];
  readonly disabled: boolean;
  readonly said: ProblemShape | null;
  readonly onSave: () => void;
}

function SaveButton({ words, disabled, said, onSave }: SaveButtonProps) {
  const { words: page } = useApp();
  return (
    <>
      {said !== null && (
        <p class="export-problem" role="alert">
          {problemText(said, page.value)}
        </p>
      )}
      <button type="button" class="button" disabled={disabled} onClick={onSave}>
        {words.save}
      </button>
    </>
  );
}

function useSending(onDone: () => void) {
  const [said, setSaid] = useState<ProblemShape | null>(null);
  const run = (send: () => Promise<unknown>): void => {
    setSaid(null);
    send().then(onDone, (error: unknown) => setSaid(refusalOf(error)));
  };
  return { run, said };
}

/** The reader's own calendar day. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

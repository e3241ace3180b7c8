/** Right of reply: whom nobody asked, who was asked, and what they answered. What is recorded here is printed in the file. */
import { useEffect, useState } from 'preact/hooks';
import { countOf, fill, formatDate } from '../../backend/locales/index.ts';
import type { InquiryView } from '../../backend/model/inquiryViews.ts';
import { useApp } from '../state/app.ts';
import { AnswerForm, InquiryForm } from './ReplyForms.tsx';
import { Part } from './Part.tsx';
import type { PartProps } from './parts.ts';
import { inquiriesAbout } from './replies.ts';

export function RepliesPart({ exporting, words }: PartProps) {
  const judged = exporting.judged.value;
  const [unasked, setUnasked] = useState(0);
  useEffect(() => {
    if (judged?.possible === true) setUnasked(judged.unasked.length);
  }, [judged]);
  return (
    <Part title={words.replies} note={unasked === 0 ? '' : countOf(unasked, words.unaskedCount)}>
      <p class="export-hint">{words.repliesHint}</p>
      <Unasked exporting={exporting} words={words} />
      <Asked exporting={exporting} words={words} />
    </Part>
  );
}

function Unasked({ exporting, words }: PartProps) {
  const judged = exporting.judged.value;
  const [open, setOpen] = useState<string | null>(null);
  if (judged?.possible !== true || judged.unasked.length === 0) return null;
  return (
    <fieldset class="export-list">
      <legend>{words.unasked}</legend>
      <ul>
        {judged.unasked.map(({ party, name, claims }) => (
          <li key={party}>
            <div class="export-row">
              <span>
                {name} <span class="export-hint">{countOf(claims.length, words.claimsOf)}</span>
              </span>
              <button
                type="button"
                class="link"
                aria-expanded={open === party}
                aria-label={fill(words.recordAskedOf, { name })}
                onClick={() => setOpen(open === party ? null : party)}
              >
                {words.recordAsked}
              </button>
            </div>
            {open === party && (
              <InquiryForm
                words={words}
                party={party}
                claims={claims}
                onDone={() => {
                  setOpen(null);
                  exporting.refresh();
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Asked({ exporting, words }: PartProps) {
  const { api } = useApp();
  const judged = exporting.judged.value;
  const [inquiries, setInquiries] = useState<readonly InquiryView[]>([]);
  // renewed whenever the draft was judged anew, as after an inquiry was recorded
  useEffect(() => {
    const stop = new AbortController();
    api('inquiries', {}, stop.signal).then(
      (list) => setInquiries(inquiriesAbout(list.inquiries, exporting.answers)),
      // the warnings above say what is wrong with the server
      () => undefined,
    );
    return () => stop.abort();
  }, [api, exporting, judged]);
  if (inquiries.length === 0) return null;
  return (
    <fieldset class="export-list">
      <legend>{words.asked}</legend>
      <ul>
        {inquiries.map((one) => (
          <AskedRow key={one.id} inquiry={one} exporting={exporting} words={words} />
        ))}
      </ul>
    </fieldset>
  );
}

function AskedRow({ inquiry, exporting, words }: PartProps & { readonly inquiry: InquiryView }) {
  const dictionary = useApp().words.value;
  const [open, setOpen] = useState(false);
  const { id, partyName, askedOn, means, deadline, state, answer } = inquiry;
  return (
    <li>
      <div class="export-row">
        <span>
          {fill(words.askedOn, {
            name: partyName,
            date: formatDate(askedOn, dictionary.dates),
            means: dictionary.briefing.replies.means[means],
          })}{' '}
          <span class="export-hint">
            {words.states[state]}
            {deadline !== null &&
              answer === null &&
              `, ${fill(words.until, { date: formatDate(deadline, dictionary.dates) })}`}
          </span>
        </span>
        {answer === null && (
          <button
            type="button"
            class="link"
            aria-expanded={open}
            aria-label={fill(words.recordAnswerOf, { name: partyName })}
            onClick={() => setOpen(!open)}
          >
            {words.recordAnswer}
          </button>
        )}
      </div>
      {answer !== null && <blockquote>{answer}</blockquote>}
      {open && (
        <AnswerForm
          words={words}
          id={id}
          onDone={() => {
            setOpen(false);
            exporting.refresh();
          }}
        />
      )}
    </li>
  );
}

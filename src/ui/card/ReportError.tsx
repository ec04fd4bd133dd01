import type { Outlet } from '../../registry/records.ts';
import { copyText } from '../components/copy-text.ts';
import { REPORT } from '../wording/report.ts';
import { REPORT_ADDRESS, reportOf } from './report.ts';

/** What stands beside the buttons once the reader asked for a text about an error. */
export type Reported = { readonly copied: boolean; readonly text: string };

/** Copies a text about an error in the entry. Nothing is sent. */
export function ReportButton({ outlet, done }: { readonly outlet: Outlet; readonly done: (reported: Reported) => void }) {
  const report = async (): Promise<void> => {
    const text = reportOf(outlet);
    done({ copied: await copyText(text), text });
  };
  return <button type="button" class="button" onClick={() => void report()}>{REPORT.button}</button>;
}

/** What was done, and where the text may go. */
export function ReportDone({ reported: { copied, text } }: { readonly reported: Reported }) {
  return (
    <div class="reported" role="status">
      <p class="quiet">
        {copied ? REPORT.copied : REPORT.notCopied}{' '}
        {copied && (REPORT_ADDRESS ? <>{REPORT.paste} <a href={REPORT_ADDRESS} target="_blank" rel="noreferrer noopener">{REPORT_ADDRESS}</a></> : REPORT.noPlace)}
      </p>
      {!copied && <textarea readOnly rows={6} aria-label={REPORT.button} value={text} />}
    </div>
  );
}

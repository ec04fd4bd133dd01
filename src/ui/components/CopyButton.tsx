import { useState } from 'preact/hooks';
import { copyText } from './copy-text.ts';

/** How long the answer stands, in ms. */
const ANSWER_MS = 2000;

/** A button that copies what `text` yields and says so. */
export function CopyButton({ label, copied, text }: { readonly label: string; readonly copied: string; readonly text: () => string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    if (!await copyText(text())) return;
    setCopied(true);
    setTimeout(() => setCopied(false), ANSWER_MS);
  };
  return <button type="button" class="button" onClick={() => void copy()}><span role="status">{isCopied ? copied : label}</span></button>;
}

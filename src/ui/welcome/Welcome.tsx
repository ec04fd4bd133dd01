import { KIND, KINDS, TRIAL } from '../wording/kinds.ts';
import { SAMPLE } from '../wording/sample.ts';
import { WELCOME, accuracyLine } from '../wording/welcome.ts';
import { Sites } from '../components/Sites.tsx';
import type { SiteAccess } from '../components/Sites.tsx';

/** A key and what it does, as the browser now has it. */
export type Key = { readonly name: string; readonly does: string };

/** The first minutes: a sample article that is annotated like any page, what its marks mean, and where Sourcelight reads. */
export function Welcome({ keys, access, openLibrary }: { readonly keys: readonly Key[]; readonly access: SiteAccess; readonly openLibrary: () => void }) {
  const accuracy = accuracyLine();
  return (
    <div class="welcome">
      <header class="intro" role="banner">
        <h1>{WELCOME.title} <span>{WELCOME.subtitle}</span></h1>
        <p class="lead">{WELCOME.lead}</p>
        <p class="local">{WELCOME.local}</p>
      </header>
      <main class="sheet-of-paper">
        <p class="sample-label">{SAMPLE.label}</p>
        <article>
          <h2 class="headline">{SAMPLE.headline}</h2>
          <p class="byline">{SAMPLE.byline}</p>
          {SAMPLE.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
        </article>
      </main>
      <aside>
        <section>
          <h2>{WELCOME.use}</h2>
          <ol class="steps">{WELCOME.steps.map((step) => <li key={step}>{step}</li>)}</ol>
        </section>
        <section>
          <h2>{WELCOME.marks}</h2>
          <dl class="legend">
            {KINDS.map((kind) => (
              <div key={kind}>
                <dt><span class={`mark-${kind}`}>{KIND[kind].label}</span>{kind === 'words' && <small> {TRIAL}</small>}</dt>
                <dd>{KIND[kind].about}</dd>
              </div>
            ))}
          </dl>
          {accuracy && <p class="quiet">{accuracy}</p>}
        </section>
        {keys.length > 0 && (
          <section>
            <h2>{WELCOME.keys}</h2>
            <dl class="keys">{keys.map(({ name, does }) => <div key={name}><dt><kbd>{name}</kbd></dt><dd>{does}</dd></div>)}</dl>
          </section>
        )}
      </aside>
      <section class="wide" aria-label={WELCOME.sites}>
        <h2>{WELCOME.sites}</h2>
        <Sites access={access} />
        <h2>{WELCOME.permissions}</h2>
        <dl class="reasons">{WELCOME.reasons.map(([may, why]) => <div key={may}><dt>{may}</dt><dd>{why}</dd></div>)}</dl>
        <p>{WELCOME.library} <button type="button" class="link" onClick={openLibrary}>{WELCOME.openLibrary}</button></p>
      </section>
    </div>
  );
}

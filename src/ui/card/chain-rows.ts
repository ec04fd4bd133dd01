/** The steps of a statement as the card lists them: from who says it down to this page, with what each link leaves open. */
import type { Step } from '../../engine/records.ts';
import type { CardView } from '../../messaging/protocol.ts';
import type { Outlet } from '../../registry/records.ts';
import { pageName, stepsBeforePage, toldOutlet } from '../components/chain-line.ts';
import { classNoun, labelOf, nameState } from '../components/chain-names.ts';
import { reasonTold } from '../components/tell-who.ts';
import { quote } from '../wording/numbers.ts';
import { LINK } from '../wording/statement.ts';

/** ○ person or body · □ outlet · ◌ not identified · ■ this page. */
export type Shape = 'person' | 'outlet' | 'open' | 'page';

/** The link down to the next step. */
export type RowLink = { readonly told: boolean; readonly text: string; readonly href: string | null };

export type ChainRow = {
  readonly shape: Shape;
  readonly label: string;
  readonly isNamed: boolean;
  /** What follows the label: "“told” reporters in Beijing". */
  readonly tail: string;
  readonly outlet: Outlet | null;
  /** An outlet of which nothing is known. */
  readonly isUnknownOutlet: boolean;
  /** Its id where the reader hid what was known. */
  readonly hiddenId: string | null;
  /** Name under which a note on this source is kept; null where nobody is identified. */
  readonly noteName: string | null;
  readonly link: RowLink | null;
};

type Hand = { readonly row: Omit<ChainRow, 'link'>; readonly step: Step | null; readonly href: string | null };

/** The rows, the page's own last. */
export function chainRows(view: CardView): readonly ChainRow[] {
  const page = pageName(view);
  const steps = stepsBeforePage(view);
  const hands = steps.flatMap((step, index): Hand[] => {
    const hand = { row: stepRow(view, step), step, href: view.links[index] ?? null };
    const told = index === 0 ? toldRow(view) : null;
    return told ? [hand, { row: told, step: null, href: null }] : [hand];
  });
  const rows = hands.map(({ row, step, href }, index): ChainRow => {
    const next = hands[index + 1];
    return { ...row, link: step ? withReason(linkOf(step, href, next?.step ?? null, page, next !== undefined && next.step === null), step, view) : handedOn(next?.step?.name ?? page) };
  });
  return [...rows, pageRow(view, page)];
}

function stepRow(view: CardView, step: Step): Omit<ChainRow, 'link'> {
  const isNamed = nameState(step) === 'sure';
  const label = labelOf(step);
  const isOutlet = step.kind === 'outlet' && isNamed;
  const outlet = (isNamed && step.outletId && view.outlets[step.outletId]) || null;
  const isOpen = step.name === null;
  return {
    shape: isOpen ? 'open' : isOutlet ? 'outlet' : 'person',
    label: label.text, isNamed, outlet, isUnknownOutlet: isOutlet && !outlet, hiddenId: hiddenId(view, step.outletId),
    tail: isOpen && !step.asWritten ? '' : [/\p{L}/u.test(step.verb) ? quote(step.verb) : '', step.toldTo].filter(Boolean).join(' '),
    noteName: isNamed ? step.name : null,
  };
}

/** An outlet that was told this stands between speaker and page without being a step of its own. */
function toldRow(view: CardView): Omit<ChainRow, 'link'> | null {
  const told = toldOutlet(view);
  if (!told) return null;
  const outlet = (told.outletId && view.outlets[told.outletId]) || null;
  return { shape: 'outlet', label: told.name, isNamed: true, outlet, isUnknownOutlet: !outlet, hiddenId: hiddenId(view, told.outletId), noteName: told.name, tail: LINK.toldHere };
}

function pageRow(view: CardView, page: string): ChainRow {
  const outlet = (view.publisher?.outletId && view.outlets[view.publisher.outletId]) || null;
  const isNamed = view.publisher !== null || view.article.publisher !== null;
  return { shape: 'page', label: page, isNamed, outlet, isUnknownOutlet: isNamed && !outlet, hiddenId: hiddenId(view, view.publisher?.outletId), noteName: isNamed ? page : null, tail: '', link: null };
}

function hiddenId({ hiddenOutlets }: CardView, id: string | undefined): string | null {
  return id !== undefined && hiddenOutlets.includes(id) ? id : null;
}

function linkOf(step: Step, href: string | null, next: Step | null, page: string, nextIsTold: boolean): RowLink {
  if (href) return { told: true, text: LINK.linksTo(hostOf(href)), href };
  if (nextIsTold) return { told: true, text: '', href: null };
  // Somebody told reporters, but how it came from there to the page stays open.
  const isToldOn = step.how === 'stated' && !(step.toldTo && step.kind !== 'outlet' && !next);
  return { told: isToldOn, text: isToldOn ? '' : openText(step, next, page), href: null };
}

/** Of the speaker the head of the card says whether there is a reason for giving no name; of a later step its link does. */
function withReason(link: RowLink, step: Step, { statement }: CardView): RowLink {
  const reason = step.kind === 'unnamed' && step !== statement.steps[0] ? reasonTold(statement.flags) : '';
  if (reason === '' || link.href) return link;
  return { ...link, text: [`${reason}.`, link.text].filter(Boolean).join(' ') };
}

function openText(step: Step, next: Step | null, page: string): string {
  if (step.name === null) return openQuestion(step);
  if (step.kind === 'outlet') return LINK.noLink(step.name);
  if (step.toldTo) return LINK.howGot(next?.name ?? page);
  return step.kind === 'person' ? LINK.toWhom : LINK.byWhom;
}

function openQuestion(step: Step): string {
  if (!step.asWritten || step.kind === 'none') return LINK.whoSays;
  const noun = step.kind === 'vague' ? classNoun(step.asWritten) : null;
  if (noun === 'media' || noun === 'newspapers' || noun === 'outlets') return LINK.whichOutlets;
  if (!noun) return LINK.whichOne;
  return /[^s]s$/.test(noun) ? LINK.whichPlural(noun) : LINK.whose(noun);
}

/** How it went on from an outlet that was told. */
function handedOn(next: string): RowLink {
  return { told: false, text: LINK.howGot(next), href: null };
}

/** "globaltimes.cn" of an address; the address where it is none. */
export function hostOf(href: string): string {
  try {
    return new URL(href).hostname.replace(/^www\./, '');
  } catch {
    return href;
  }
}

/** Words that end in a full stop without ending a sentence. Case counts: "Gen." is a rank, "gen." is not in the list. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Always followed by more: titles before a name, "vs.", "e.g.". A full stop after one never ends a sentence. */
export const ABBREVIATIONS_BEFORE_MORE = words(`Mr Mrs Ms Mx Messrs Dr Drs Prof Gov Govs Sen Sens Rep Reps Gen Gens Lt Col Maj Capt Cpl Pvt Sgt
  Cmdr Adm Brig Rev Hon Fr Br Msgr Pres Amb Atty Supt Det Insp St Ste Mt Ft Mme Mlle vs e.g i.e cf approx Sec Rt Secy Del Assn Dist Pfc Spc`);

/** May stand last in a sentence, so what follows decides. */
export const ABBREVIATIONS_ANYWHERE = words(`Jr Sr Esq Inc Corp Co Cos Ltd Bros LLC Plc etc al Jan Feb Apr Aug Sept Sep Oct Nov Dec
  a.m p.m A.M P.M Ph.D M.D B.A M.A J.D LL.D Ave Blvd Dept Univ Ala Ariz Ark Calif Colo Conn Fla Ga Kan Ky Md Mass Mich Minn Mo Mont
  Neb Nev Okla Ore Pa Tenn Tex Va Vt Wis Wyo D-Calif R-Calif est ed`);

/** Abbreviates "number" before a figure only ("No. 10"); otherwise it is the word. */
export const ABBREVIATIONS_BEFORE_FIGURE = words('No Nos no nos Art art pp p Sec sec Vol vol Fig fig Ch ch');

/** Words that, with a capital, start a new sentence after "U.S." rather than carry on a name. */
export const SENTENCE_STARTERS = words(`the a an he she it they we i you this that these those there his her its their our my but and or so yet in on
  at for from by with as if when while after before since although though because however meanwhile also according what who how why
  where one some many most more both each no not such once until under over during despite unlike then now still even only last earlier
  asked speaking on-the-record says said officials`);

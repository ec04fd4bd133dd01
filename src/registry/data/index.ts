/** All outlets of the data files: those with every field, and those of which only names, hosts and a few facts are known. */
import type { Entry } from '../entry.ts';
import africa from './africa.json';
import americas from './americas.json';
import arabWorld from './arab-world.json';
import asia from './asia.json';
import china from './china.json';
import europe from './europe.json';
import germanyFrance from './germany-france.json';
import gulf from './gulf.json';
import iran from './iran.json';
import listedAfrica from './listed-africa.json';
import listedAsia from './listed-asia.json';
import listedEurasia from './listed-eurasia.json';
import listedEurope from './listed-europe.json';
import listedLatinAmerica from './listed-latin-america.json';
import listedMiddleEast from './listed-middle-east.json';
import listedNorthAmerica from './listed-north-america.json';
import listedOceania from './listed-oceania.json';
import listedOther from './listed-other.json';
import notOutlets from './not-outlets.json';
import oceania from './oceania.json';
import russia from './russia.json';
import turkiyeIsraelPalestine from './turkiye-israel-palestine.json';
import uk from './uk.json';
import usa from './usa.json';

export const ENTRIES: readonly (readonly Entry[])[] = [
  africa, americas, arabWorld, asia, china, europe, germanyFrance, gulf, iran, oceania, russia, turkiyeIsraelPalestine, uk, usa,
];

/** Lines of `listed.ts`. */
export const LISTED: readonly (readonly string[])[] = [
  listedAfrica, listedAsia, listedEurasia, listedEurope, listedLatinAmerica, listedMiddleEast, listedNorthAmerica, listedOceania, listedOther,
];

/** Names in which an outlet's name stands but does not mean it: "Times Square", "Guardian Council". */
export const NOT_OUTLETS: readonly string[] = notOutlets;

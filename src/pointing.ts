/** The third content script: hands what answers a reader to the first one, which asked for it. */
import { pointingPart } from './page/pointing-part.ts';
import { world } from './page/world.ts';

world.sourcelight?.givePointing(pointingPart);

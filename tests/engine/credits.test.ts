import { describe, expect, test } from 'vitest';
import { findCredits } from '../../src/engine/credits.ts';
import { findOutletMentions } from '../../src/registry/registry.ts';
import { readText } from '../../src/text/read-text.ts';

const BODY = 'The pier was closed on Monday after a crack was found in one of its pillars.';

function creditsOf(text: string, publisher: string | null = null): string[] {
  const document = readText(text);
  return findCredits(document, findOutletMentions(text), publisher).map(({ span, outlet, role }) => `${text.slice(...span)} = ${outlet} (${role})`);
}

describe('finds', () => {
  test.each([
    [`BEIRUT (Reuters) — ${BODY}`, ['BEIRUT (Reuters) — = Reuters (dateline)']],
    [`CARDIGAN, Wales, March 4 (Reuters) - ${BODY}`, ['CARDIGAN, Wales, March 4 (Reuters) - = Reuters (dateline)']],
    [`LINFANG, May 3 (Xinhua) -- ${BODY}`, ['LINFANG, May 3 (Xinhua) -- = Xinhua (dateline)']],
    [`New pier closed\n\nBy Agence France-Presse\n\n${BODY}`, ['By Agence France-Presse = AFP (byline-agency)']],
    [`${BODY}\n(Press TV)`, ['(Press TV) = Press TV (credit-line)']],
    [`${BODY}\n\nSource: Reuters`, ['Source: Reuters = Reuters (credit-line)']],
    [`${BODY}\n\nAFP`, ['AFP = AFP (credit-line)']],
    [`${BODY}\n\n(Additional reporting by Lusa)`, ['Additional reporting by Lusa = Lusa (contribution)']],
    [`${BODY}\n\nThe Quay Courier contributed to this report.`, ['The Quay Courier contributed to this report = Quay Courier (contribution)']],
    [`${BODY}\n\nWith information from EFE and Prensa Latina`, ['With information from EFE = EFE (contribution)', 'Prensa Latina = Prensa Latina (contribution)']],
    [`${BODY}\n\nDuarte reported from Porto. Associated Press writer Ana Prats contributed from Lyon.`, ['Associated Press writer Ana Prats contributed = Associated Press (contribution)']],
    [`${BODY}\n\nWith inputs from PTI`, ['With inputs from PTI = PTI (contribution)']],
  ])('%j', (text, expected) => {
    expect(creditsOf(text).map((each) => each.replace(/Agence France-Presse \(by/, 'AFP (by').replace('Press Trust of India', 'PTI'))).toEqual(expected);
  });

  test('the page’s own name alone on the last line', () => {
    expect(creditsOf(`${BODY}\nThe Pier Paper`, 'The Pier Paper')).toEqual(['The Pier Paper = Pier Paper (credit-line)']);
  });
});

describe('leaves alone', () => {
  test.each([
    `NAIROBI - ${BODY}`,
    `Ana Duarte (left) — ${BODY}`,
    `By Ana Duarte\n\n${BODY}`,
    `${BODY}\n\nAdditional reporting by Ana Duarte`,
    `${BODY}\n\nReuters reported the closure first, and the city confirmed it later in the day.`,
    `${BODY}\n\nSource: NATO.`,
    `${BODY}\n\nPeter Holm`,
    `${BODY}\n\nWith regret`,
    `${BODY}\n\nWith Main St. Center Stage`,
    '',
  ])('%j', (text) => {
    expect(creditsOf(text)).toEqual([]);
  });
});

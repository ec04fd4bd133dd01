import { describe, expect, test } from 'vitest';
import { completed, told } from '../marked.ts';

/** Each text has one attribution numbered 1 that is asked for; others, where there are any, stand before it. */
function speakerOf(written: string, publisher?: string): string {
  return told(completed(written, publisher ? { publisher } : {}).get('1'));
}

describe('names written in the source', () => {
  test.each([
    ['<s1>Portuguese Interior Minister Rita Falcão</s1> <c1>said</c1> <t1>the bridge would reopen</t1>.', 'Rita Falcão (person)'],
    ['<s1>Deputy Prime Minister Omar Sayegh</s1> <c1>said</c1> <t1>talks had failed</t1>.', 'Omar Sayegh (person)'],
    ['<s1>Tomas Birk, Norway’s transport minister,</s1> <c1>said</c1> <t1>the line was safe</t1>.', 'Tomas Birk (person)'],
    ['<s1>the harbour master, Ines Coelho,</s1> <c1>said</c1> <t1>no ship was missing</t1>.', 'Ines Coelho (person)'],
    ['<s1>A spokesman for the port, Lars Holm,</s1> <c1>said</c1> <t1>the crane had been checked</t1>.', 'Lars Holm (person)'],
    ['<s1>One of them, Hana Sato,</s1> <c1>said</c1> <t1>the smell had been there for weeks</t1>.', 'Hana Sato (person)'],
    ['<s1>The company, Veltrix Foods,</s1> <c1>said</c1> <t1>it would pay</t1>.', 'Veltrix Foods (organisation)'],
    ['<s1>Lyon-based Orvane Minerals</s1> <c1>said</c1> <t1>it would pay</t1>.', 'Orvane Minerals (organisation)'],
    ['<s1>The Ministry of Fisheries</s1> <c1>said</c1> <t1>quotas would stay</t1>.', 'Ministry of Fisheries (organisation)'],
    ['<s1>Kenya’s Water Authority</s1> <c1>said</c1> <t1>the dam was full</t1>.', 'Water Authority (organisation)'],
    ['<s1>the Securities and Exchange Commission</s1> <c1>said</c1> <t1>it would appeal</t1>.', 'Securities and Exchange Commission (organisation)'],
    ['<s1>Republican Dana Whitlock</s1> <c1>said</c1> <t1>he would not vote</t1>.', 'Dana Whitlock (person)'],
    ['<s1>Sen. Mark Oduya (D-Ohio)</s1> <c1>said</c1> <t1>he would not vote</t1>.', 'Mark Oduya (person)'],
    ['<s1>British Prime Minister Theresa May</s1> <c1>said</c1> <t1>talks would begin</t1>.', 'Theresa May (person)'],
    ['<s1>Driver Karel “Sparky” Novotny</s1> <c1>said</c1> <t1>the bell still worked</t1>.', 'Karel Novotny (person)'],
    ['<s1>Norway’s ambassador to Portugal Nils Aune</s1> <c1>said</c1> <t1>it was late</t1>.', 'Nils Aune (person)'],
    ['<s1>Mr. Grass and Ms. Leary</s1> <c1>said</c1> <t1>they would wait</t1>.', 'Grass and Leary (person)'],
    ['<s1>A group calling itself “Friends of the Quay”</s1> <c1>said</c1> <t1>it would march</t1>.', 'Friends of the Quay (organisation)'],
    ['<s1>The 1998 Rivers Convention</s1> <c1>says</c1> <t1>that states must share data</t1>.', 'Rivers Convention (document)'],
  ])('%s', (written, expected) => {
    expect(speakerOf(written)).toBe(expected);
  });

  test('the longest form in the article is the name, wherever it stands', () => {
    const article = 'Ana Duarte runs the ferry. It sails daily. <s1>Duarte</s1> <c1>said</c1> <t1>the pier was new</t1>.';
    expect(speakerOf(article)).toBe('Ana Duarte (person)');
    expect(speakerOf('<s1>Veltrix</s1> <c1>said</c1> <t1>it would pay</t1>. Shares in Veltrix Foods fell.')).toBe('Veltrix Foods (organisation)');
  });

  test('a longer name of something else is not the longest form', () => {
    expect(speakerOf('Nissan sold more. The Nissan Leaf Concept was shown. <s1>Nissan</s1> <c1>said</c1> <t1>it would build it</t1>.')).toBe('Nissan (organisation)');
  });

  test('a state’s name is no short form of a person’s or an outlet’s', () => {
    expect(speakerOf('The Libya Courier was closed. <s1>Libya</s1> <c1>said</c1> <t1>the port was open</t1>.')).toBe('Libya (organisation)');
  });

  test('a short form that is also a title is a name where somebody is called so', () => {
    expect(speakerOf('Howard Dean runs a clinic. <s1>Dean</s1> <c1>said</c1> <t1>it was full</t1>.')).toBe('Howard Dean (person)');
  });
});

describe('states and the capitals that stand for them', () => {
  test.each([
    ['Portugal has no fleet there. <s1>Lisbon</s1> <c1>denied</c1> <t1>the report</t1>.', 'Portugal (organisation)'],
    ['Two Kenyan boats left. <s1>Nairobi</s1> <c1>denied</c1> <t1>the report</t1>.', 'Kenya (organisation)'],
    ['The EU has no fleet there. <s1>Brussels</s1> <c1>denied</c1> <t1>the report</t1>.', 'EU (organisation)'],
    ['The boats left. <s1>Nairobi</s1> <c1>denied</c1> <t1>the report</t1>.', 'Nairobi (organisation)'],
    ['The United States sent help. <s1>The US</s1> <c1>denied</c1> <t1>the report</t1>.', 'United States (organisation)'],
    ['Iran sent help. <s1>the Islamic Republic</s1> <c1>denied</c1> <t1>the report</t1>.', 'Iran (organisation)'],
  ])('%s', (written, expected) => {
    expect(speakerOf(written)).toBe(expected);
  });
});

describe('pronouns', () => {
  test.each([
    ['<s2>Ana Duarte</s2> <c2>said</c2> <t2>the pier was new</t2>. <s1>She</s1> <c1>added</c1> <t1>that it was cheap</t1>.', 'Ana Duarte (person)'],
    ['<s2>Spokeswoman Noor Alvi</s2> <c2>met</c2> <t2>Peter Holm</t2>. <s1>She</s1> <c1>said</c1> <t1>it went well</t1>.', 'Noor Alvi (person)'],
    ['<s2>The Water Authority</s2> <c2>said</c2> <t2><s1>it</s1> <c1>expects</c1> <t1>rain</t1></t2>.', 'Water Authority (organisation)'],
    ['<s2>Residents</s2> <c2>said</c2> <t2><s1>they</s1> <c1>want</c1> <t1>a bridge</t1></t2>.', '– (unnamed)'],
    ['<s2>Economists</s2> <c2>warn</c2> <t2>of losses</t2>. <s1>They</s1> <c1>say</c1> <t1>it is late</t1>.', '– (vague)'],
    ['“<t2><s1>I</s1> <c1>think</c1> <t1>it is late</t1></t2>,” <c2>said</c2> <s2>Ana Duarte</s2>.', 'Ana Duarte (person)'],
    ['“<t2><s1>We</s1> <c1>want</c1> <t1>more trade</t1></t2>,” <c2>said</c2> <s2>Kenyan Trade Minister Joy Otieno</s2>.', 'Kenya (organisation)'],
    ['“<t2><s1>We</s1> <c1>want</c1> <t1>a refund</t1></t2>,” <c2>said</c2> <s2>Joy Otieno, a market trader</s2>.', '– (unnamed)'],
    ['Ana Duarte met him in <s2>the Quay Herald</s2>, <s1>which</s1> <c1>reported</c1> <t1>that it was late</t1>.', 'Quay Herald (outlet)'],
    ['Somebody rang. <s1>He</s1> <c1>said</c1> <t1>it was late</t1>.', '– (unnamed)'],
  ])('%s', (written, expected) => {
    expect(speakerOf(written)).toBe(expected);
  });

  test('what is owned is called by its owner', () => {
    const mayor = '<s2>Mayor Ana Duarte</s2> <c2>left</c2> <t2>early</t2>. ';
    expect(speakerOf(`${mayor}<s1>Her office</s1> <c1>said</c1> <t1>she was ill</t1>.`)).toBe('Ana Duarte’s office (organisation)');
    expect(speakerOf(`${mayor}<s1>Her husband</s1> <c1>said</c1> <t1>she was ill</t1>.`)).toBe('– (unnamed)');
    expect(speakerOf('Ana Duarte is mayor. <s1>Duarte’s office</s1> <c1>said</c1> <t1>she was ill</t1>.')).toBe('Ana Duarte’s office (organisation)');
    expect(speakerOf('The Water Authority was late. <s1>Its</s1> <c1>own survey rated</c1> <t1>the dam as fair</t1>.')).toBe('Water Authority (organisation)');
  });
});

describe('descriptions', () => {
  test.each([
    ['Interior Minister Rita Falcão left. <s1>The minister</s1> <c1>said</c1> <t1>it was late</t1>.', 'Rita Falcão (person)'],
    ['The firm, Veltrix Foods, was late. <s1>The company</s1> <c1>said</c1> <t1>it would pay</t1>.', 'Veltrix Foods (organisation)'],
    ['The Institute of Tides led the study. <s1>The institute</s1> <c1>denies</c1> <t1>this</t1>.', 'Institute of Tides (organisation)'],
    ['It was the port inspector’s office. <s1>The office</s1> <c1>denied</c1> <t1>this</t1>.', 'inspector’s office (organisation)'],
    ['<s1>A regional tram company</s1> <c1>denied</c1> <t1>this</t1>. The company, Ostlin Transit, runs six lines.', 'Ostlin Transit (organisation)'],
    ['<s1>The cook’s lawyer</s1> <c1>denied</c1> <t1>this</t1>. “<t2>It is a lie</t2>,” <s2>Joana Prats</s2> <c2>said</c2>.', 'Joana Prats (person)'],
    ['<s1>The captain</s1> <c1>denied</c1> <t1>this</t1>. The port was closed.', '– (unnamed)'],
    ['<s1>The company</s1> <c1>said</c1> <t1>it would pay</t1>.', '– (unnamed)'],
    ['<s1>The central bank</s1> <c1>said</c1> <t1>rates would stay</t1>.', 'central bank (organisation)'],
    ['<s1>police</s1> <c1>said</c1> <t1>it was late</t1>.', 'police (organisation)'],
    ['<s1>the city’s customs office</s1> <c1>said</c1> <t1>it was late</t1>.', 'customs office (organisation)'],
    ['<s1>the Duarte campaign</s1> <c1>said</c1> <t1>it was late</t1>.', 'Duarte campaign (organisation)'],
  ])('%s', (written, expected) => {
    expect(speakerOf(written)).toBe(expected);
  });
});

describe('nobody named', () => {
  test.each([
    ['officials', 'unnamed'], ['two survivors', 'unnamed'], ['a senior diplomat', 'unnamed'], ['residents', 'unnamed'], ['US officials', 'unnamed'],
    ['a spokesman for the Water Authority', 'unnamed'], ['two people familiar with the talks', 'unnamed'], ['an unnamed manager', 'unnamed'], ['people close to the talks', 'unnamed'],
    ['a source close to the company', 'unnamed'], ['several experts', 'unnamed'], ['one analyst', 'unnamed'], ['Authorities', 'unnamed'],
    ['experts', 'vague'], ['critics', 'vague'], ['some analysts', 'vague'], ['Observers', 'vague'], ['Western media outlets', 'vague'], ['Chinese media', 'vague'],
    ['a report', 'vague'], ['media reports', 'vague'], ['people', 'vague'], ['Many in Hong Kong', 'vague'], ['Many Kenyans', 'vague'], ['certain foreign politicians', 'vague'], ['Democrats', 'vague'],
  ])('“%s” is %s', (source, kind) => {
    expect(speakerOf(`<s1>${source}</s1> <c1>said</c1> <t1>it was late</t1>.`)).toBe(`– (${kind})`);
  });

  test('without a source there is none', () => {
    expect(speakerOf('<t1>It was</t1> <c1>reportedly</c1> <t1>built in 1950</t1>.')).toBe('– (none)');
  });
});

describe('documents', () => {
  test.each([
    ['a passenger list seen by the Quay Herald', 'passenger list (document)'],
    ['a study published in a journal', 'study (document)'],
    ['A 2021 university study', 'university study (document)'],
    ['Leaked letters', 'letters (document)'],
    ['a copy of a contract', 'contract (document)'],
    ['satellite images', 'satellite images (document)'],
  ])('“%s” is %s', (source, expected) => {
    expect(speakerOf(`<s1>${source}</s1> <c1>shows</c1> <t1>it was late</t1>.`)).toBe(expected);
  });

  test('a document speaks for whoever wrote it where the article says who', () => {
    expect(speakerOf('<s1>Ana Duarte’s report</s1> <c1>says</c1> <t1>it was late</t1>.')).toBe('Ana Duarte (person)');
    expect(speakerOf('<s1>a study by the Institute of Tides</s1> <c1>says</c1> <t1>it was late</t1>.')).toBe('Institute of Tides (organisation)');
    expect(speakerOf('<s1>last year’s report</s1> <c1>says</c1> <t1>it was late</t1>.')).toBe('report (document)');
  });
});

describe('headlines', () => {
  test.each([
    ['<t1>New pier ‘a waste of money’</t1><c1>:</c1> <s1>expert</s1>\n\n<t2>The new pier is a waste of money</t2>, harbour scholar <s2>Chen Mei</s2> <c2>said</c2>.', 'Chen Mei (person)'],
    ['<s1>Governor</s1> <c1>denies</c1> <t1>pier plan</t1>\n\n<s2>Governor Joao Teles</s2> <c2>denied</c2> <t2>a plan for a pier</t2>.', 'Joao Teles (person)'],
    ['<t1>Pier unsafe</t1>, <s1>report</s1> <c1>says</c1>\n\n<t2>The pier is unsafe</t2>, <s2>the Quay Herald</s2> <c2>reported</c2>.', '– (vague)'],
    ['<t1>Pier unsafe</t1>, <s1>list</s1> <c1>shows</c1>\n\n<t2>The pier is unsafe</t2>, <c2>according to</c2> <s2>an inspection list</s2>.', 'inspection list (document)'],
    ['<s1>Dana Whitlock</s1> <c1>Slams</c1> <t1>Pier Plans As Vote Looms</t1>\n\nThe mayor, Dana Whitlock, left.', 'Dana Whitlock (person)'],
  ])('%s', (written, expected) => {
    expect(speakerOf(written)).toBe(expected);
  });
});

describe('confidence', () => {
  test('is lower for what is guessed than for what is written', () => {
    const by = completed('<s2>Ana Duarte</s2> <c2>said</c2> <t2>it was late</t2>. Peter Holm and Noor Alvi left. <s1>It</s1> <c1>said</c1> <t1>nothing</t1>.');
    expect(by.get('2')!.speakerConfidence).toBeGreaterThan(0.95);
    expect(by.get('1')!.speakerConfidence).toBeLessThan(0.9);
  });
});

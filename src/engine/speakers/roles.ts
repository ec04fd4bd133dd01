/** Nouns for people by what they do or are. */
import { FEMALE_NOUNS, MALE_NOUNS, PERSON_CLASSES } from '../kinds/heads.ts';
import { TITLES } from './titles.ts';

const ROLES: ReadonlySet<string> = new Set(`
  head founder co-founder owner boss farmer teacher student pupil resident trader researcher writer novelist poet artist musician singer filmmaker producer
  banker broker investor entrepreneur executive president chief leader organiser organizer worker employee staffer intern trainee nurse doctor surgeon physician
  scientist biologist chemist physicist astronomer economist psychologist sociologist geologist meteorologist climatologist epidemiologist virologist
  archaeologist historian philosopher theologian linguist mathematician statistician demographer fellow scholar academic lecturer professor
  lawyer barrister advocate attorney prosecutor judge juror notary plaintiff defendant witness victim survivor suspect detainee prisoner inmate
  soldier officer veteran sailor pilot captain skipper mate cook crewman fisherman shepherd hunter miner builder mason carpenter electrician plumber mechanic
  driver conductor signalman guard watchman cleaner porter waiter chef baker butcher shopkeeper vendor seller merchant grocer tailor barber
  politician lawmaker legislator parliamentarian candidate nominee diplomat envoy ambassador negotiator mediator official bureaucrat functionary clerk treasurer
  spokesman spokeswoman spokesperson aide adviser advisor assistant secretary deputy colleague partner friend neighbour neighbor relative cousin parent
  member activist campaigner protester demonstrator dissident refugee migrant immigrant citizen local villager elder tourist visitor traveller commuter passenger
  player footballer goalkeeper striker midfielder coach manager referee runner swimmer skier cyclist boxer champion athlete
  author editor columnist journalist reporter correspondent photographer blogger host anchor presenter broadcaster-person podcaster translator publisher-person
  developer designer architect engineer programmer technician analyst consultant contractor-person planner surveyor inspector auditor-person accountant
  curator librarian archivist conservator ranger warden keeper gardener botanist vet veterinarian
  priest vicar pastor imam rabbi bishop monk nun monarch mayor governor minister premier senator congressman councillor magistrate
  son daughter wife husband mother father brother sister uncle aunt widow widower man woman boy girl teenager retiree pensioner
  source insider whistleblower mole person individual netizen user patient customer client tenant landlord homeowner motorist shopper
  mogul tycoon billionaire millionaire heir businessman businesswoman industrialist director chairman chairwoman chair ceo coordinator supervisor foreman
  commander strategist operative surrogate lobbyist pollster donor delegate critic rival opponent ally
  commissioner ombudsman registrar rector dean principal headteacher headmaster headmistress tutor trainer instructor
`.trim().split(/\s+/));

const PERSON_ROLES: ReadonlySet<string> = new Set([...ROLES, ...TITLES, ...MALE_NOUNS, ...FEMALE_NOUNS, ...PERSON_CLASSES]);

/** Whether the lower-case singular noun means a person ("editor", "fisherman", "chemist"). */
export const isPersonRole = (noun: string): boolean => PERSON_ROLES.has(noun);

const SUBJECT_SUFFIX = /(?:ologist|ographer|woman|eer|icist)$/;

/** Whether the noun is a person's by its form or by the list. */
export const isPersonNoun = (noun: string): boolean => isPersonRole(noun) || SUBJECT_SUFFIX.test(noun);

/** The singular of a regular English plural ("councillors", "parties", "spokesmen"). */
export function singularOf(noun: string): string {
  if (noun.endsWith('men')) return `${noun.slice(0, -3)}man`;
  if (noun === 'people') return 'person';
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(noun)) return noun.slice(0, -2);
  return noun.endsWith('s') && !/(?:ss|us|is)$/.test(noun) ? noun.slice(0, -1) : noun;
}

/** Whether the noun is a plural ("officials", "police" not). */
export const isPluralNoun = (noun: string): boolean => noun === 'people' || singularOf(noun) !== noun || /^(?:children|media|data)$/.test(noun);
